package io.xiaoer.shops.google;

import static io.xiaoer.shops.Fixture.byId;
import static io.xiaoer.shops.Fixture.words;
import static org.assertj.core.api.Assertions.assertThat;

import io.xiaoer.money.Money;
import io.xiaoer.shop.FeedFault;
import io.xiaoer.shop.FeedFormat;
import io.xiaoer.shop.LocalText;
import io.xiaoer.shop.Product;
import io.xiaoer.shop.Variant;
import io.xiaoer.shops.Fixture;
import io.xiaoer.testkit.shop.FeedFormatContract;
import io.xiaoer.testkit.shop.RecordingSink;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoogleXmlFeedTest extends FeedFormatContract {

  private static final String HEAD =
      "<?xml version=\"1.0\"?>\n"
          + "<rss version=\"2.0\" xmlns:g=\"http://base.google.com/ns/1.0\"><channel>\n";
  private static final String TAIL = "</channel></rss>";

  private final GoogleFeedFormat format = new GoogleFeedFormat();

  @Override
  protected FeedFormat format() {
    return format;
  }

  @Override
  protected byte[] feed(List<String> ids) {
    return ids.stream()
        .map(id -> item(id, "T", "1.00 CNY"))
        .collect(Collectors.joining("\n", HEAD, TAIL))
        .getBytes(StandardCharsets.UTF_8);
  }

  @Override
  protected byte[] feedWithBrokenRow(String text) {
    return (HEAD
            + item("a", "T", "1.00")
            + "\n"
            + item("x", "T", text)
            + "\n"
            + item("b", "T", "1")
            + TAIL)
        .getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void anItemWithEverythingIsRead() {
    // When
    RecordingSink sink = RecordingSink.reading(format, Fixture.bytes("google/rss.xml"));

    // Then
    assertThat(sink.faults()).isEmpty();
    Product shirt = sink.products().getFirst();
    assertThat(shirt.id()).isEqualTo("LS-1");
    assertThat(shirt.title()).isEqualTo(LocalText.of("Linen & cotton shirt"));
    assertThat(shirt.description()).isEqualTo(LocalText.of("Soft, washed linen.\nbreathes"));
    assertThat(shirt.price()).as("on sale").isEqualTo(Money.parse("29.50", "USD"));
    assertThat(shirt.url()).isEqualTo("https://shop.example/ls-1?a=1&b=2");
    assertThat(shirt.image()).isEqualTo("https://shop.example/ls-1.jpg");
    assertThat(shirt.images())
        .containsExactly("https://shop.example/ls-1-b.jpg", "https://shop.example/ls-1-c.jpg");
    assertThat(shirt.brand()).isEqualTo(LocalText.of("Little Boat"));
    assertThat(shirt.gtin()).isEqualTo("6901234567892");
    assertThat(shirt.category())
        .containsExactly(LocalText.of("Clothing"), LocalText.of("Shirts"), LocalText.of("Linen"));
    assertThat(shirt.highlights())
        .containsExactly(LocalText.of("Washed twice"), LocalText.of("Buttons of shell"));
    assertThat(words(shirt.attributes()))
        .isEqualTo(Map.of("Color", "White", "MPN", "LB-LS1", "Care", "30 °C"));
    assertThat(shirt.stock()).as("uncounted").isEqualTo(999);
  }

  @Test
  void itemsOfAGroupAreOneProduct() {
    // When
    RecordingSink sink = RecordingSink.reading(format, Fixture.bytes("google/rss.xml"));

    // Then
    assertThat(sink.products()).extracting(Product::id).containsExactly("LS-1", "OUT", "VEST");
    Product vest = sink.products().getLast();
    assertThat(vest.title()).isEqualTo(LocalText.of("Wool vest"));
    assertThat(vest.price()).isEqualTo(Money.parse("60.00", "USD"));
    assertThat(vest.variants()).extracting(Variant::id).containsExactly("V-S", "V-L");
    assertThat(vest.variants()).extracting(Variant::stock).containsExactly(999, 0);
    assertThat(words(vest.variants().getLast().options())).isEqualTo(Map.of("Size", "L"));
    assertThat(vest.variants().getLast().price()).isEqualTo(Money.parse("64.00", "USD"));
  }

  @Test
  void plainRssFieldsCountWhereTheListingHasNone() {
    // When
    RecordingSink sink = RecordingSink.reading(format, Fixture.bytes("google/rss.xml"));

    // Then
    Product out = byId(sink).get("OUT");
    assertThat(out.title()).isEqualTo(LocalText.of("Only plain RSS"));
    assertThat(out.url()).isEqualTo("https://shop.example/out");
    assertThat(out.price()).isEqualTo(Money.parse("5", "USD"));
    assertThat(out.stock()).isZero();
    assertThat(out.category())
        .containsExactly(LocalText.of("Home & Garden"), LocalText.of("Kitchen"));
  }

  @Test
  void atomIsReadWhateverThePrefixOfTheListing() {
    // When
    RecordingSink sink = RecordingSink.reading(format, Fixture.bytes("google/atom.xml"));

    // Then
    assertThat(sink.faults()).isEmpty();
    Product towel = sink.products().getFirst();
    assertThat(towel.id()).isEqualTo("A1");
    assertThat(towel.title()).isEqualTo(LocalText.of("竹纤维毛巾"));
    assertThat(towel.url()).isEqualTo("https://shop.example/a1");
    assertThat(towel.description()).isEqualTo(LocalText.of("吸水，柔软"));
    assertThat(towel.price()).isEqualTo(Money.parse("19.90", "CNY"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"GB18030", "GBK", "UTF-16LE", "UTF-8"})
  void theDeclarationTellsTheEncoding(String charset) {
    // Given
    String document =
        "<?xml version=\"1.0\" encoding=\""
            + charset.replace("LE", "")
            + "\"?>"
            + HEAD.substring(HEAD.indexOf('\n'))
            + item("a", "搪瓷杯", "1.00")
            + TAIL;
    String marked = charset.startsWith("UTF-16") ? "\uFEFF" + document : document;

    // When
    RecordingSink sink = RecordingSink.reading(format, marked.getBytes(Charset.forName(charset)));

    // Then
    assertThat(sink.unreadable()).isNull();
    assertThat(sink.products()).extracting(p -> p.title().in("zh")).containsExactly("搪瓷杯");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          <!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hostname">]><rss><channel><item><title>&x;</title></item></channel></rss> | DOCTYPE
          <!DOCTYPE rss SYSTEM "http://127.0.0.1:1/x.dtd"><rss><channel/></rss> | DOCTYPE
          <!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><rss>&c;</rss> | DOCTYPE
          <!DOCTYPE r [<!ENTITY % p SYSTEM "file:///etc/passwd"> %p;]><rss/> | DOCTYPE
          <html><body>503 Service Unavailable</body></html> | no RSS or Atom
          <!doctype html><html><p>Log in</html> | not well-formed
          <rss><channel><item><title>cut off here | not well-formed
          <rss><channel><item>&nbsp;</item></channel></rss> | not well-formed
          """)
  void whatIsNoListingIsRefusedWithItsReason(String document, String reason) {
    // When
    RecordingSink sink = Fixture.reading(format, document);

    // Then
    assertThat(sink.products()).isEmpty();
    assertThat(sink.unreadable()).isNotNull().hasMessageContaining(reason);
    assertThat(sink.unreadable()).hasMessageNotContaining("hostname");
  }

  @Test
  void anElementLargerThanAnyProductEndsTheReading() {
    // Given
    String document = "<rss a=\"" + "x".repeat(5 << 20) + "\"><channel/></rss>";

    // When
    RecordingSink sink = Fixture.reading(format, document);

    // Then
    assertThat(sink.unreadable()).isNotNull().hasMessageContaining("larger than 4 MiB");
  }

  @Test
  void anItemLongerThanAnyProductIsLeftOutAlone() {
    // Given
    String feed = HEAD + item("a", "x".repeat(300_000), "1") + item("b", "T", "1") + TAIL;

    // When
    RecordingSink sink = Fixture.reading(format, feed);

    // Then
    assertThat(sink.products()).extracting(Product::id).containsExactly("b");
    assertThat(sink.faults()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          -    | 1.00 | in_stock | id is needed
          a    | -    | in_stock | price is needed
          a    | 1.00 | perhaps  | availability is not one of
          a    | 1.00 CNY and more | in_stock | price is not a price
          a    | 1.299,00 EUR | in_stock | price can be read in two ways
          """)
  void aRowThatCannotBeReadSaysWhyAndOfWhichProduct(
      String id, String price, String availability, String reason) {
    // Given
    String item =
        "<item>\n<title>T</title>"
            + (id == null ? "" : "<g:id>" + id + "</g:id>")
            + (price == null ? "" : "<g:price>" + price + "</g:price>")
            + "<g:availability>"
            + availability
            + "</g:availability></item>";

    // When
    RecordingSink sink = Fixture.reading(format, HEAD + item + TAIL);

    // Then
    assertThat(sink.products()).isEmpty();
    assertThat(sink.faults()).hasSize(1);
    FeedFault fault = sink.faults().getFirst();
    assertThat(fault.line()).isEqualTo(3);
    assertThat(fault.reason()).startsWith(reason);
    assertThat(fault.productId()).isEqualTo(id);
  }

  private static String item(String id, String title, String price) {
    return "<item><g:id>%s</g:id><title>%s</title><g:price>%s</g:price><link>https://shop.example/p</link></item>"
        .formatted(id, title, price);
  }
}
