package io.xiaoer.intent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoodsTest {

  private static final Goods GOODS = Goods.load();

  @ParameterizedTest
  @CsvSource({
    "宝宝防晒霜, 宝宝G",
    "空气炸锅, G",
    "two yoga mats, two G",
    "tomatoes and strawberries, G and G",
    "price, price",
    "shirtless, shirtless",
    "iphone手机壳, iphoneG"
  })
  void theLongestKnownWordIsMarked(String text, String marked) {
    assertThat(GOODS.mark(text)).isEqualTo(marked.replace("G", Mark.GOOD.symbol()));
  }

  @Test
  void aCutThroughAWordIsNoticed() {
    assertThat(GOODS.straddles("加湿器", 1)).isTrue();
    assertThat(GOODS.straddles("加湿器", 3)).isFalse();
    assertThat(GOODS.straddles("买加湿器", 1)).isFalse();
  }
}
