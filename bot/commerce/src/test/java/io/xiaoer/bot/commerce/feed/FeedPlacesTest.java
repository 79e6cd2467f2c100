package io.xiaoer.bot.commerce.feed;

import static io.xiaoer.bot.commerce.sql.Databases.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.xiaoer.bot.commerce.catalog.FeedPlace;
import io.xiaoer.bot.commerce.catalog.OpenedFeed;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedPlacesTest {

  private static final String TEXT = "id,title\n1,搪瓷杯\n".repeat(10_000);

  @TempDir private Path home;

  private final Vertx vertx = Vertx.vertx();
  private final List<HttpServerRequest> asked = new CopyOnWriteArrayList<>();
  private HttpServer server;

  @BeforeEach
  void serve() {
    server = await(vertx.createHttpServer().requestHandler(this::answer).listen(0, "127.0.0.1"));
  }

  @AfterEach
  void close() {
    await(vertx.close());
  }

  @ParameterizedTest
  @CsvSource({
    "/plain,",
    "/chunked,",
    "/packed,",
    "/encoded,",
    "/moved,",
    "/charset,GBK",
    "/nonsense,"
  })
  void aFeedIsFetchedAsAWholeAndOpenedTwice(String path, String charset) throws IOException {
    // Given
    FeedPlace place = remote(path);

    // When
    place.fetch();

    // Then
    assertThat(read(place)).isEqualTo(TEXT);
    try (OpenedFeed feed = place.open()) {
      assertThat(feed.charset()).isEqualTo(charset == null ? null : Charset.forName(charset));
      feed.stream().readAllBytes();
      assertThat(feed.percent().getAsInt()).isEqualTo(100);
    }
  }

  @ParameterizedTest
  @CsvSource({"/cut, closed", "/cutchunk, closed", "/missing, status 404", "/loop, status 302"})
  void whatIsNotFetchedAsAWholeLeavesTheLastCopy(String path, String reason) throws IOException {
    // Given
    Path copy = new FeedLocation(url(path)).keptIn(home.resolve("feeds"));
    Files.createDirectories(copy.getParent());
    Files.writeString(copy, "the last copy");
    FeedPlace place = remote(path);

    // When, Then
    assertThatIOException()
        .isThrownBy(place::fetch)
        .satisfies(fault -> assertThat(fault.getMessage().toLowerCase()).contains(reason));
    assertThat(copy).hasContent("the last copy");
    try (Stream<Path> files = Files.list(copy.getParent())) {
      assertThat(files).containsExactly(copy);
    }
  }

  @Test
  void aServerIsAskedOnlyForSomethingNewer() throws IOException {
    // Given
    FeedPlace place = remote("/tagged");
    place.fetch();

    // When
    place.fetch();

    // Then
    assertThat(asked).hasSize(2);
    assertThat(asked.getFirst().getHeader("If-None-Match")).isNull();
    assertThat(asked.getLast().getHeader("If-None-Match")).isEqualTo("\"v1\"");
    assertThat(read(place)).isEqualTo(TEXT);
  }

  @Test
  void aServerThatIsNotThereIsReported() {
    // Given
    FeedPlace place = places().at(new FeedLocation("http://127.0.0.1:1/feed"));

    // When, Then
    assertThatIOException().isThrownBy(place::fetch).withMessageContaining("refused");
  }

  @Test
  void filesAreReadPackedOrNot() throws IOException {
    // Given
    Path plain = Files.writeString(home.resolve("feed.csv"), TEXT);
    Path packed = Files.write(home.resolve("feed.csv.gz"), gzip(TEXT));

    // When
    String first = read(places().at(new FeedLocation(plain.toString())));
    String second = read(places().at(new FeedLocation(packed.toUri().toString())));

    // Then
    assertThat(List.of(first, second)).containsOnly(TEXT);
  }

  @Test
  void aMissingFileAndACutPackedOneAreReported() throws IOException {
    // Given
    byte[] whole = gzip(TEXT);
    Path cut = Files.write(home.resolve("cut.gz"), Arrays.copyOf(whole, whole.length / 2));
    FeedPlace missing = places().at(new FeedLocation(home.resolve("none").toString()));
    FeedPlace damaged = places().at(new FeedLocation(cut.toString()));

    // When, Then
    assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(missing::fetch);
    assertThatExceptionOfType(EOFException.class).isThrownBy(() -> read(damaged));
  }

  @ParameterizedTest
  @CsvSource({
    "/data/feed.csv, /data/feed.csv",
    "https://shop.example/feed.xml, https://shop.example/feed.xml",
    "https://shop.example/feed.xml?token=secret, https://shop.example/feed.xml#",
    "https://me:secret@shop.example/feed.xml, https://shop.example/feed.xml#",
  })
  void theNameOfALocationShowsNoSecret(String location, String name) {
    // When
    String shown = new FeedLocation(location).name();

    // Then
    assertThat(shown).startsWith(name).doesNotContain("secret");
    assertThat(new FeedLocation(location).toString()).isEqualTo(shown);
  }

  private void answer(HttpServerRequest request) {
    asked.add(request);
    byte[] text = TEXT.getBytes(StandardCharsets.UTF_8);
    switch (request.path()) {
      case "/plain" -> request.response().end(Buffer.buffer(text));
      case "/chunked" -> request.response().setChunked(true).end(Buffer.buffer(text));
      case "/packed" -> request.response().end(Buffer.buffer(gzip(TEXT)));
      case "/encoded" ->
          request.response().putHeader("Content-Encoding", "gzip").end(Buffer.buffer(gzip(TEXT)));
      case "/moved" -> request.response().setStatusCode(301).putHeader("Location", "/plain").end();
      case "/loop" -> request.response().setStatusCode(302).putHeader("Location", "/loop").end();
      case "/charset" ->
          request
              .response()
              .putHeader("Content-Type", "text/csv; charset=gbk")
              .end(Buffer.buffer(text));
      case "/nonsense" ->
          request
              .response()
              .putHeader("Content-Type", "text/csv; charset=no-such")
              .end(Buffer.buffer(text));
      case "/tagged" -> tagged(request, text);
      case "/cut" -> {
        request.response().putHeader("Content-Length", String.valueOf(text.length * 2));
        request.response().write(Buffer.buffer(text)).onComplete(_ -> request.connection().close());
      }
      case "/cutchunk" -> {
        request.response().setChunked(true);
        request.response().write(Buffer.buffer(text)).onComplete(_ -> request.connection().close());
      }
      default -> request.response().setStatusCode(404).end();
    }
  }

  private static void tagged(HttpServerRequest request, byte[] text) {
    if ("\"v1\"".equals(request.getHeader("If-None-Match"))) {
      request.response().setStatusCode(304).end();
    } else {
      request.response().putHeader("ETag", "\"v1\"").end(Buffer.buffer(text));
    }
  }

  private FeedPlaces places() {
    return new FeedPlaces(vertx, home.resolve("feeds"));
  }

  private FeedPlace remote(String path) {
    return places().at(new FeedLocation(url(path)));
  }

  private String url(String path) {
    return "http://127.0.0.1:" + server.actualPort() + path;
  }

  private static String read(FeedPlace place) throws IOException {
    try (OpenedFeed feed = place.open()) {
      return new String(feed.stream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static byte[] gzip(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
