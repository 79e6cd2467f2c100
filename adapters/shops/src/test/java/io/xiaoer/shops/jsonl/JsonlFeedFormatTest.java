package io.xiaoer.shops.jsonl;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaoer.money.Money;
import io.xiaoer.shop.FeedFault;
import io.xiaoer.shop.FeedFormat;
import io.xiaoer.shop.LocalText;
import io.xiaoer.shop.Product;
import io.xiaoer.shop.Variant;
import io.xiaoer.testkit.shop.FeedFormatContract;
import io.xiaoer.testkit.shop.RecordingSink;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonlFeedFormatTest extends FeedFormatContract {

  private final JsonlFeedFormat format = new JsonlFeedFormat();

  @Override
  protected FeedFormat format() {
    return format;
  }

  @Override
  protected byte[] feed(List<String> ids) {
    return ids.stream()
        .map(id -> "{\"id\":\"" + id + "\",\"title\":\"T\",\"price\":\"1.00\"}\n")
        .collect(Collectors.joining())
        .getBytes(StandardCharsets.UTF_8);
  }

  @Override
  protected byte[] feedWithBrokenRow(String text) {
    String[] lines = new String(feed(List.of("a", "b")), StandardCharsets.UTF_8).split("\n", -1);
    return (lines[0] + "\n{\"id\":\"" + text + "\",\"title\":" + text + "}\n" + lines[1])
        .getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void everyFieldOfARowIsRead() {
    // When
    Product product =
        one(
            """
            {"id":"sku-1","title":{"zh-CN":"防晒霜","en":"Sunscreen"},"brand":"小满",
             "category":[{"zh-CN":"母婴","en":"Baby"},"防晒"],"price":"99.00","memberPrice":89.9,
             "currency":"CNY","image":"https://a.example/1.jpg","images":["demo:sku-1"],
             "url":"https://a.example/p","description":"<p>第一段&amp;</p><p>第二段<br>行</p>",
             "highlights":{"zh-CN":["轻","薄","快"],"en":["light","thin"]},
             "attributes":{"容量":{"zh-CN":"50毫升","en":"50 ml"},"SPF":50,"防水":true},
             "variants":[{"id":"v1","options":{"颜色":"白"},"price":"89.00","stock":3},
                         {"id":"v2","options":{"颜色":{"zh-CN":"蓝","en":"blue"}},"stock":4}],
             "stock":12,"gtin":6901234567892,"tags":["夏天"," "],"rating":4.7,"sales":1200,
             "updatedAt":"2026-11-01T08:00:00+08:00","somethingNew":{"x":[1]}}
            """);

    // Then
    assertThat(product)
        .isEqualTo(
            new Product(
                "sku-1",
                text("防晒霜", "Sunscreen"),
                LocalText.of("小满"),
                List.of(text("母婴", "Baby"), LocalText.of("防晒")),
                Money.parse("99.00", "CNY"),
                Money.parse("89.90", "CNY"),
                "https://a.example/1.jpg",
                List.of("demo:sku-1"),
                "https://a.example/p",
                LocalText.of("第一段&\n第二段\n行"),
                List.of(text("轻", "light"), text("薄", "thin"), new LocalText(Map.of("zh-CN", "快"))),
                Map.of(
                    "容量", text("50毫升", "50 ml"),
                    "SPF", LocalText.of("50"),
                    "防水", LocalText.of("true")),
                List.of(
                    new Variant(
                        "v1",
                        Map.of("颜色", LocalText.of("白")),
                        Money.parse("89.00", "CNY"),
                        null,
                        3),
                    new Variant("v2", Map.of("颜色", text("蓝", "blue")), null, null, 4)),
                7,
                "6901234567892",
                List.of("夏天"),
                4.7,
                1200,
                Instant.parse("2026-11-01T00:00:00Z")));
    assertThat(product.attributes().keySet()).containsExactly("容量", "SPF", "防水");
  }

  @Test
  void aBareRowGetsItsDefaults() {
    // When
    Product product = one("{\"id\":7,\"title\":\" T \",\"price\":0,\"brand\":null,\"gtin\":\"\"}");

    // Then
    assertThat(product.id()).isEqualTo("7");
    assertThat(product.title()).isEqualTo(LocalText.of("T"));
    assertThat(product.price()).isEqualTo(Money.of(0, "CNY"));
    assertThat(product.stock()).isZero();
    assertThat(product.brand()).isNull();
    assertThat(product.gtin()).isNull();
    assertThat(product.rating()).isNull();
    assertThat(product.updatedAt()).isEqualTo(Instant.EPOCH);
  }

  @ParameterizedTest
  @CsvSource({
    "'\"99.00\"', CNY, 9900",
    "99, CNY, 9900",
    "99.9, CNY, 9990",
    "0.07, CNY, 7",
    "1.005e1, CNY, 1005",
    "9007199254740.93, CNY, 900719925474093",
    "'\" 1200 \"', JPY, 1200",
    "1.234, KWD, 1234",
  })
  void pricesAreExact(String json, String currency, long minor) {
    // When
    Product product =
        one(
            "{\"id\":\"a\",\"title\":\"T\",\"price\":%s,\"currency\":\"%s\"}"
                .formatted(json, currency));

    // Then
    assertThat(product.price()).isEqualTo(Money.of(minor, currency));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {"title":"T","price":1}                                   | id is needed
          {"id":" ","title":"T","price":1}                          | id is needed
          {"id":"a","price":1}                                      | title is needed
          {"id":"a","title":"","price":1}                           | title is needed
          {"id":"a","title":{},"price":1}                           | title is needed
          {"id":"a","title":["T"],"price":1}                        | title is not a text
          {"id":"a","title":{"no tag":"T"},"price":1}               | title has a key that is not a language tag
          {"id":"a","title":{"text":"T"},"price":1}                 | title has a key that is not a language tag
          {"id":"a","title":"T"}                                    | price is needed
          {"id":"a","title":"T","price":"1,00"}                     | price is not a number
          {"id":"a","title":"T","price":"￥1"}                       | price is not a number
          {"id":"a","title":"T","price":"1.001"}                    | price has more decimals than CNY has
          {"id":"a","title":"T","price":-1}                         | price is negative
          {"id":"a","title":"T","price":"1e999999999"}              | price has too many digits
          {"id":"a","title":"T","price":1e-999999999}               | price has too many digits
          {"id":"a","title":"T","price":1,"memberPrice":"x"}        | memberPrice is not a number
          {"id":"a","title":"T","price":1,"currency":"YUAN"}        | currency is not an ISO 4217 code
          {"id":"a","title":"T","price":1,"stock":1.5}              | stock is not a whole number
          {"id":"a","title":"T","price":1,"stock":-1}               | stock is not a whole number
          {"id":"a","title":"T","price":1,"stock":9999999999}       | stock is not a whole number
          {"id":"a","title":"T","price":1,"rating":5.1}             | rating is not between 0 and 5
          {"id":"a","title":"T","price":1,"updatedAt":"yesterday"}  | updatedAt is not a time
          {"id":"a","title":"T","price":1,"url":"javascript:x()"}   | url is not an http or https URL
          {"id":"a","title":"T","price":1,"image":"/a.jpg"}         | image is not an http or https URL
          {"id":"a","title":"T","price":1,"images":["a b"]}         | images is not a valid URL
          {"id":"a","title":"T","price":1,"images":"x"}             | images is not a list
          {"id":"a","title":"T","price":1,"tags":[{}]}              | tags is not a text
          {"id":"a","title":"T","price":1,"attributes":[]}          | attributes is not an object
          {"id":"a","title":"T","price":1,"variants":[1]}           | variants holds something that is not an object
          {"id":"a","title":"T","price":1,"variants":[{}]}          | variants[0].id is needed
          {"id":"a","title":"T","price":1,"variants":[{"id":"v"},{"id":"v"}]} | variants: two of them have the same id
          {"id":"a","id":"b","title":"T","price":1}                 | the line is not a valid JSON object
          {"id":"a","title":"T","price":1} {}                       | the line is not a valid JSON object
          {"id":"a","title":"T","price":NaN}                        | the line is not a valid JSON object
          ["a"]                                                     | the line is not a JSON object
          null                                                      | the line is not a JSON object
          """)
  void aRowThatCannotBeReadSaysWhy(String line, String reason) {
    // When
    RecordingSink sink = read("\n" + line + "\n");

    // Then
    assertThat(sink.products()).isEmpty();
    assertThat(sink.faults()).hasSize(1);
    assertThat(sink.faults().getFirst().line()).isEqualTo(2);
    assertThat(sink.faults().getFirst().reason()).startsWith(reason);
  }

  @Test
  void byteOrderMarkBlankLinesAndCarriageReturnsArePassedOver() {
    // When
    RecordingSink sink = read("\uFEFF" + row("a") + "\r\n\r\n  \t\n" + row("b"));

    // Then
    assertThat(sink.products()).extracting(Product::id).containsExactly("a", "b");
    assertThat(sink.lines()).containsExactly(1, 4);
    assertThat(sink.faults()).isEmpty();
  }

  @Test
  void aLineMayBeAsLongAsTheLimitAndNoLonger() {
    // Given
    String padding = " ".repeat(FeedLines.LONGEST - row("a").length());

    // When
    RecordingSink sink = read(row("a") + padding + "\r\n" + row("b") + padding + " \n" + row("c"));

    // Then
    assertThat(sink.products()).extracting(Product::id).containsExactly("a", "c");
    assertThat(sink.faults())
        .containsExactly(new FeedFault(2, "the line is longer than 262144 bytes"));
  }

  @Test
  void aFaultNamesItsProductWhereTheRowTellsIt() {
    // When
    RecordingSink sink = read("{\"id\":\"a\",\"title\":\"T\"}\n{\"id\":\"b\",\n");

    // Then
    assertThat(sink.faults()).extracting(FeedFault::productId).containsExactly("a", null);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          plain 5 < 6 & 7 > 2               | plain 5 < 6 & 7 > 2
          <3岁以下不宜                        | <3岁以下不宜
          <b>bold</b>&nbsp;words            | bold words
          <script>alert(1)</script>kept     | kept
          <ul><li>one</li><li>two</li></ul> | one\\ntwo
          <img src=x onerror=y>             |
          a <!-- b --> c                    | a c
          """)
  void descriptionsLoseTheirMarkup(String html, String expected) {
    // When
    String json = row("a").replace("}", ",\"description\":\"" + html.replace("\"", "\\\"") + "\"}");
    LocalText description = one(json).description();

    // Then
    assertThat(description)
        .isEqualTo(expected == null ? null : LocalText.of(expected.replace("\\n", "\n")));
  }

  @Test
  void languageTagsAreWrittenTheOneWay() {
    // When
    LocalText title =
        one("{\"id\":\"a\",\"title\":{\"zh_cn\":\"一\",\"EN\":\"one\",\"und\":\"1\"},\"price\":1}")
            .title();

    // Then
    assertThat(title.byLanguage()).containsOnlyKeys("zh-CN", "en", "und");
  }

  private static LocalText text(String chinese, String english) {
    return new LocalText(Map.of("zh-CN", chinese, "en", english));
  }

  private static String row(String id) {
    return "{\"id\":\"" + id + "\",\"title\":\"T\",\"price\":\"1.00\"}";
  }

  private Product one(String json) {
    RecordingSink sink = read(json.replace("\n", " "));
    assertThat(sink.faults()).isEmpty();
    return sink.products().getFirst();
  }

  private RecordingSink read(String feed) {
    return RecordingSink.reading(format, feed.getBytes(StandardCharsets.UTF_8));
  }
}
