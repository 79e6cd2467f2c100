package io.xiaoer.bot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaoer.bot.answer.Comparison.Row;
import io.xiaoer.bot.answer.Comparison.Same;
import io.xiaoer.bot.answer.Comparison.Verdict;
import io.xiaoer.search.passage.Wording;
import io.xiaoer.shop.Product;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparingTest {

  private static final Product SMALL =
      Goods.of("Oats", 2000, "", "净含量", "500g（50g×10）", "产地", "宁夏", "重量", "约0.6kg");
  private static final Product LARGE =
      Goods.of("Granola", 3000, "", "净含量", "1kg", "产地", "宁夏", "重量", "1100g", "口味", "甜");
  private static final Product VAGUE = Goods.of("Muesli", 3000, "", "净含量", "500g或1kg");

  private final Comparing comparing = new Comparing(Vocabulary.load(), Wording.shipped());

  @Test
  void saysWhatDiffersAndWhatIsTheSame() {
    // When
    Comparison comparison =
        comparing.of(List.of(Goods.subject(SMALL), Goods.subject(LARGE)), "对比一下", "zh-CN");

    // Then
    assertThat(comparison.rows())
        .contains(
            new Row.Attributes("净含量", List.of("500g（50g×10）", "1kg")),
            new Row.Stocks(List.of(5, 5)))
        .noneMatch(
            row -> row instanceof Row.Attributes attributes && attributes.name().equals("产地"));
    assertThat(comparison.same()).containsExactly(new Same("产地", "宁夏"));
    assertThat(comparison.verdicts()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "哪个便宜,price least 0",
    "which is cheaper?,price least 0",
    "哪个贵,price most 1",
    "哪个更轻,weight least 0",
    "which one is heavier,weight most 1",
    "which is bigger,net_content most 1",
    "哪个划算,unit_price least 1",
    "哪个好,''"
  })
  void numbersOfOneKindSettleIt(String question, String verdict) {
    // When
    Comparison comparison =
        comparing.of(List.of(Goods.subject(SMALL), Goods.subject(LARGE)), question, "zh-CN");

    // Then
    assertThat(comparison.verdicts().stream().map(ComparingTest::written))
        .isEqualTo(verdict.isEmpty() ? List.of() : List.of(verdict));
  }

  @ParameterizedTest
  @CsvSource({"which is bigger,net_content open", "哪个更轻,weight open", "哪个便宜,price tie"})
  void whatCannotBeComparedIsLeftOpen(String question, String verdict) {
    // When
    Comparison comparison =
        comparing.of(List.of(Goods.subject(LARGE), Goods.subject(VAGUE)), question, "zh-CN");

    // Then
    assertThat(comparison.verdicts().stream().map(ComparingTest::written)).containsExactly(verdict);
  }

  private static String written(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Best(var measure, boolean least, int good) ->
          measure + (least ? " least " : " most ") + good;
      case Verdict.Tie(var measure) -> measure + " tie";
      case Verdict.Open(var measure) -> measure + " open";
    };
  }
}
