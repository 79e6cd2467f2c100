package io.xiaoer.shops;

import io.xiaoer.shop.FeedFormat;
import io.xiaoer.shop.LocalText;
import io.xiaoer.shop.Product;
import io.xiaoer.testkit.shop.RecordingSink;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Feeds that lie beside the tests. */
public final class Fixture {

  private Fixture() {}

  /** The bytes of {@code google/rss.xml} and the like. */
  public static byte[] bytes(String name) {
    try (InputStream stream = Fixture.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(stream, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String text(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  public static RecordingSink reading(FeedFormat format, String feed) {
    return RecordingSink.reading(format, feed.getBytes(StandardCharsets.UTF_8));
  }

  /** The products by their ids. */
  public static Map<String, Product> byId(RecordingSink sink) {
    return sink.products().stream().collect(Collectors.toMap(Product::id, Function.identity()));
  }

  /** Options or attributes as plain words. */
  public static Map<String, String> words(Map<String, LocalText> texts) {
    return texts.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().in("en")));
  }
}
