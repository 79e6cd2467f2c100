package io.xiaoer.bot.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.xiaoer.bot.app.TelegramBotApi.Call;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** Holds what the clerk says of goods against the goods of the demo shop as they were written. */
final class TelegramListing {

  private final List<JsonNode> goods;

  TelegramListing() {
    try (InputStream catalog = new DemoShop().catalog()) {
      this.goods =
          new String(catalog.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .map(TelegramBotApi::read)
              .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * One picture of ours by its public address; below it up to five goods of the shop with their
   * prices, inside the limit, and a button with the number of each. Gives the goods in order.
   */
  List<JsonNode> require(Call found, TelegramTongue tongue) {
    assertThat(found.method()).isEqualTo("sendPhoto");
    assertThat(found.body().path("photo").asText())
        .startsWith(TelegramWorld.PUBLIC_URL + "/pictures/")
        .endsWith(".png");
    List<String> lines = found.text().lines().filter(line -> line.matches("\\d\\. .*")).toList();
    assertThat(lines).hasSizeBetween(4, 5);
    List<JsonNode> listed = lines.stream().map(line -> good(line, tongue)).toList();
    assertThat(listed).doesNotHaveDuplicates();
    BigDecimal limit = new BigDecimal(tongue.of("100", "15"));
    for (int i = 0; i < lines.size(); i++) {
      BigDecimal price = new BigDecimal(listed.get(i).path("price").asText());
      assertThat(price).isLessThanOrEqualTo(limit);
      assertThat(lines.get(i)).startsWith(i + 1 + ". ").contains(price.toPlainString());
    }
    List<String> numbers =
        IntStream.rangeClosed(1, lines.size()).mapToObj(String::valueOf).toList();
    assertThat(found.buttons())
        .extracting(button -> button.path("text").asText())
        .isEqualTo(numbers);
    return listed;
  }

  /** An answer that names the good and ends with one of its attributes, word for word. */
  void requireFact(Call told, JsonNode good, TelegramTongue tongue) {
    assertThat(told.method()).isEqualTo("sendMessage");
    List<String> facts =
        good.path("attributes").findValues(tongue.of("zh-CN", "en")).stream()
            .map(JsonNode::asText)
            .toList();
    assertThat(told.text()).contains(title(good, tongue));
    assertThat(facts).anySatisfy(fact -> assertThat(told.text()).endsWith(" " + fact));
  }

  static String title(JsonNode good, TelegramTongue tongue) {
    return good.path("title").path(tongue.of("zh-CN", "en")).asText();
  }

  private JsonNode good(String line, TelegramTongue tongue) {
    return goods.stream()
        .filter(good -> line.contains(title(good, tongue) + "  "))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no good of the shop: " + line));
  }
}
