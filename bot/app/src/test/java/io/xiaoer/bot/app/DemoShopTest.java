package io.xiaoer.bot.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The shop that ships: large enough, whole in both languages, honest in its words. */
class DemoShopTest {

  /** What an advertisement may not say (Advertising Law art. 9, and claims of healing). */
  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "国家级|世界级|最高级|最佳|顶级|极品|第一品牌|销量第一|唯一|全网最低|史上最低|绝无仅有|100%有效|根治|万能|永久|治疗|疗效|排毒|降血压"
              + "|\\b(cure|cures|miracle|number one|no\\. ?1)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

  private final DemoShop shop = new DemoShop();
  private final ObjectMapper json = new ObjectMapper();

  @Test
  void hasEnoughGoodsInEnoughCategories() throws IOException {
    // When
    List<JsonNode> goods = lines(shop.catalog());

    // Then
    assertThat(goods).hasSizeGreaterThanOrEqualTo(240);
    assertThat(goods.stream().map(good -> good.at("/category/0/zh-CN").asText()).distinct())
        .hasSizeGreaterThanOrEqualTo(16);
    assertThat(goods.stream().map(good -> good.get("id").asText())).doesNotHaveDuplicates();
  }

  @Test
  void everyGoodIsWholeInBothLanguages() throws IOException {
    for (JsonNode good : lines(shop.catalog())) {
      // When
      String id = good.get("id").asText();

      // Then
      for (String field : List.of("title", "brand", "description", "highlights")) {
        assertThat(good.at("/" + field + "/zh-CN").toString())
            .as("%s %s", id, field)
            .containsPattern(CHINESE);
        assertThat(good.at("/" + field + "/en").toString())
            .as("%s %s", id, field)
            .doesNotContainPattern(CHINESE)
            .hasSizeGreaterThan(3);
      }
      assertThat(good.get("attributes")).as(id).hasSizeGreaterThanOrEqualTo(4);
      assertThat(new BigDecimal(good.get("memberPrice").asText()))
          .as(id)
          .isLessThan(new BigDecimal(good.get("price").asText()));
    }
  }

  @Test
  void everyGoodHasCopyInBothLanguages() throws IOException {
    // Given
    Set<String> told = new HashSet<>();
    lines(shop.materials())
        .forEach(text -> told.add(text.get("lang").asText() + " " + text.get("product").asText()));

    // When / Then
    for (JsonNode good : lines(shop.catalog())) {
      assertThat(told)
          .contains("zh-CN " + good.get("id").asText(), "en " + good.get("id").asText());
    }
  }

  @Test
  void noTextSaysWhatTheLawForbids() throws IOException {
    for (JsonNode line : lines(shop.catalog())) {
      assertThat(line.toString()).as(line.get("id").asText()).doesNotContainPattern(FORBIDDEN);
    }
    for (JsonNode line : lines(shop.materials())) {
      assertThat(line.get("text").asText())
          .as(line.get("product").asText())
          .doesNotContainPattern(FORBIDDEN);
    }
  }

  @Test
  void everyGoodHasADrawingOfItsOwnThatIsLight() throws IOException {
    // Given
    Set<String> drawings = new HashSet<>();

    for (JsonNode good : lines(shop.catalog())) {
      // When
      String id = good.get("image").asText().replace("demo:", "");
      byte[] drawing =
          shop.picture(id)
              .orElseThrow(() -> new AssertionError("no drawing of " + id))
              .readAllBytes();

      // Then
      assertThat(drawing.length).as(id).isLessThan(8 * 1024);
      assertThat(
              drawings.add(
                  new String(drawing, StandardCharsets.UTF_8)
                      .replaceAll("(?s)<title>.*?</title>", "")))
          .as(id)
          .isTrue();
    }
  }

  private List<JsonNode> lines(InputStream stream) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return StreamSupport.stream(
              json.readerFor(JsonNode.class).<JsonNode>readValues(reader).readAll().spliterator(),
              false)
          .toList();
    }
  }
}
