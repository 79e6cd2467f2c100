package io.xiaoer.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /pictures/{id}} over real HTTP. */
final class PictureTest {

  private Path directory;
  private Edge edge;
  private Browser browser;

  @BeforeEach
  void open(@TempDir Path directory) {
    this.directory = directory;
    edge = new Edge(directory);
    browser = edge.browser();
  }

  @AfterEach
  void close() {
    browser.close();
    edge.close();
  }

  @Test
  void aDrawingIsServedAsASquarePngAndKept() throws IOException {
    // When
    HttpResponse<byte[]> answer = browser.bytes("/pictures/sun.png");

    // Then
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(answer.body()));
    assertThat(image.getWidth()).isEqualTo(640);
    assertThat(image.getHeight()).isEqualTo(640);
    assertThat(Stream.of(320).mapToInt(x -> image.getRGB(x, 320) & 0xFFFFFF))
        .doesNotContain(0xFFFFFF, 0);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/png");
    assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).startsWith("public");
    try (Stream<Path> kept = Files.list(directory.resolve("pictures"))) {
      assertThat(kept).hasSize(1);
    }
  }

  @Test
  void whoHasItIsNotSentItAgain() {
    // Given
    String tag = browser.bytes("/pictures/sun.png").headers().firstValue("ETag").orElseThrow();

    // When
    HttpResponse<byte[]> answer = browser.bytes("/pictures/sun.png", "If-None-Match", tag);

    // Then
    assertThat(answer.statusCode()).isEqualTo(304);
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void theDrawingItselfIsServedWithoutRights() {
    // When
    HttpResponse<String> answer = browser.get("/pictures/sun.svg");

    // Then
    assertThat(answer.body()).startsWith("<svg");
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "sandbox");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "none.png",
        "sun.gif",
        "SUN.png",
        "..%2Fsecret.svg",
        "%2e%2e%2fpictures%2fsun.svg",
        ".png"
      })
  void nothingElseIsFound(String file) {
    // When
    HttpResponse<String> answer = browser.get("/pictures/" + file);

    // Then
    assertThat(answer.statusCode()).isEqualTo(404);
  }

  @Test
  void scriptsAndStylesAreKeptForEver() {
    // Given
    String page = browser.get("/").body();
    String path = page.replaceAll("(?s).*href=\"(/assets/app\\.[0-9a-f]+\\.css)\".*", "$1");

    // When
    HttpResponse<String> plain = browser.get(path);
    HttpResponse<byte[]> zipped = browser.bytes(path, "Accept-Encoding", "gzip");

    // Then
    assertThat(plain.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
    assertThat(plain.body()).contains("--paper");
    assertThat(zipped.headers().firstValue("Content-Encoding")).hasValue("gzip");
    assertThat(zipped.body().length).isLessThan(plain.body().length() / 2);
  }
}
