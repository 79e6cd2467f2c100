package io.xiaoer.bot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaoer.bot.commerce.faq.FaqEntry;
import io.xiaoer.bot.commerce.faq.FaqScope;
import io.xiaoer.search.passage.Wording;
import io.xiaoer.shop.LocalText;
import io.xiaoer.shop.Product;
import io.xiaoer.shop.Variant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswersTest {

  private static final Product CREAM =
      Goods.of(
          "燕麦保湿面霜",
          8900,
          "质地轻薄，推开不黏。不含酒精，没有加香精。夏天也能用，防汗不防水。",
          "净含量",
          "50g",
          "主要成分",
          "燕麦、甘油、神经酰胺",
          "适用肤质",
          "干性、中性",
          "注意事项",
          "孕妇请先咨询医生，勿入眼",
          "适用年龄",
          "3岁以上");

  private static final FaqEntry OPENED =
      new FaqEntry(
          "opened",
          Map.of("zh-CN", List.of("开盖后能放多久")),
          LocalText.of("开盖后半年内用完"),
          List.of("shelf_life"),
          new FaqScope("燕麦保湿面霜", null, null));
  private static final FaqEntry RETURNS =
      new FaqEntry(
          "returns",
          Map.of("zh-CN", List.of("可以退货吗")),
          LocalText.of("签收后 7 天内可以退"),
          List.of("returns"),
          FaqScope.SHOP);

  private final Vocabulary vocabulary = Vocabulary.load();
  private final AskReader reader = new AskReader(vocabulary, Wording.shipped());
  private final Answers answers =
      new Answers(vocabulary, Wording.shipped(), new FaqFinder(Wording.shipped()));

  @ParameterizedTest
  @CsvSource({
    // what the data states is given word for word
    "净含量多少,SAYS 50g",
    "多少克,SAYS 50g",
    "成分是什么,SAYS 燕麦、甘油、神经酰胺",
    "适合什么肤质,SAYS 干性、中性",
    // a no or a warning in the data never becomes a yes
    "孕妇能用吗,WARNS 孕妇请先咨询医生，勿入眼",
    "防水吗,WARNS 夏天也能用，防汗不防水。",
    "含酒精吗,WARNS 不含酒精，没有加香精。",
    // the nearest that is stated, and no more
    "油皮能用吗,RELATED 干性、中性",
    "含防腐剂吗,RELATED 燕麦、甘油、神经酰胺",
    // ages are numbers
    "2岁能用吗,OUTSIDE 3岁以上",
    "5岁的孩子能用吗,WITHIN 3岁以上",
    "黏不黏,SAYS 质地轻薄，推开不黏。",
    // what it does not state is missing
    "有异味吗,missing",
    "功率多大,missing",
    "能放微波炉吗,missing",
    "哪里产的,missing"
  })
  void quotesTheGoodAndInventsNothing(String question, String expected) {
    // When
    List<Finding> findings =
        answers.of(Goods.subject(CREAM), reader.read(question, CREAM), "zh-CN");

    // Then
    assertThat(findings.stream().map(AnswersTest::written)).containsExactly(expected);
  }

  @Test
  void figuresComeFromTheShopAndNotFromTheText() {
    // Given a text with an old price and a sold-out kind
    Product shirt =
        Goods.of(
            "短袖",
            5000,
            "现价只要 39 元，货很多。",
            List.of(
                new Variant("s-1", Map.of("颜色", LocalText.of("黑")), null, null, 9),
                new Variant("s-2", Map.of("颜色", LocalText.of("白")), null, null, 9)),
            "颜色",
            "黑、白、红");
    Subject now = new Subject(shirt, Map.of("s-1", 0, "s-2", 2), List.of());

    // When
    List<Finding> findings = answers.of(now, reader.read("多少钱，有货吗，有哪些颜色"), "zh-CN");

    // Then
    assertThat(findings.get(0))
        .isInstanceOfSatisfying(
            Finding.Price.class,
            price -> assertThat(price.tags().getFirst().price().minor()).isEqualTo(5000));
    assertThat(findings.get(1))
        .isInstanceOfSatisfying(
            Finding.Stock.class, stock -> assertThat(stock.left()).isEqualTo(2));
    assertThat(findings.get(2))
        .isInstanceOfSatisfying(
            Finding.Options.class,
            options ->
                assertThat(options.choices())
                    .containsExactly(new Finding.Choice("黑", 0), new Finding.Choice("白", 2)));
  }

  @Test
  void theShopAnswersWhatTheGoodDoesNot() {
    // Given
    Subject subject = new Subject(CREAM, Map.of(CREAM.id(), 5), List.of(OPENED, RETURNS));

    // When
    List<Finding> findings = answers.of(subject, reader.read("开盖后能放多久，能退吗"), "zh-CN");

    // Then
    assertThat(findings.stream().map(AnswersTest::written))
        .containsExactly("FAQ 开盖后半年内用完", "FAQ 签收后 7 天内可以退");
  }

  private static String written(Finding finding) {
    return switch (finding) {
      case Finding.Fact fact -> fact.lead() + " " + fact.value();
      case Finding.Quote quote when quote.source() == Finding.Source.FAQ -> "FAQ " + quote.text();
      case Finding.Quote quote -> quote.lead() + " " + quote.text();
      case Finding.Missing _ -> "missing";
      case Finding.Price _, Finding.Stock _, Finding.Options _, Finding.Rating _ ->
          finding.getClass().getSimpleName();
    };
  }
}
