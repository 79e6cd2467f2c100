package io.xiaoer.bot.turn;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaoer.bot.turn.ShopTalk.Said;
import io.xiaoer.intent.Intent;
import io.xiaoer.intent.IntentRecognizer;
import io.xiaoer.intent.Recognition;
import io.xiaoer.intent.Scored;
import io.xiaoer.intent.Slot;
import io.xiaoer.intent.SlotValue;
import io.xiaoer.intent.TrainedRecognizer;
import io.xiaoer.intent.Utterance;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is not clear is asked back, once; several requests in one message are all answered. */
class ClarifyTalkTest {

  private ShopTalk talk;

  @BeforeEach
  void open(@TempDir Path dir) {
    talk = new ShopTalk(dir, TalkGoods.all(), new Staged(TrainedRecognizer.load()));
  }

  @AfterEach
  void close() {
    talk.close();
  }

  @Test
  void twoLikelyMeaningsAreAskedBack() {
    // When
    Said asked = talk.says("ann", "防晒霜那个事");

    // Then
    assertThat(asked.text()).contains("你是想", "1. 找商品", "2. 查快递");
    assertThat(asked.button("找商品")).isEqualTo("m:find_product");
  }

  @Test
  void theButtonMeansWhatWasSaidBefore() {
    // Given
    Said asked = talk.says("ann", "防晒霜那个事");

    // When
    Said answer = talk.presses("ann", asked.button("找商品"));

    // Then
    assertThat(answer.text()).contains("防晒霜");
  }

  @Test
  void aNumberMeansItToo() {
    // Given
    talk.says("ann", "防晒霜那个事");

    // When
    Said answer = talk.says("ann", "第二个");

    // Then
    assertThat(answer.text()).contains("还没有找到你的订单");
  }

  @Test
  void theSameIsNotAskedTwiceInARow() {
    // Given
    talk.says("ann", "防晒霜那个事");

    // When
    String again = talk.says("ann", "防晒霜那个事").text();

    // Then
    assertThat(again).doesNotContain("你是想").contains("转人工");
  }

  @Test
  void nobodyElseIsAskedBack() {
    // When
    Said answer = talk.mutters("ann", "防晒霜那个事");

    // Then
    assertThat(answer.isSilence()).isTrue();
  }

  @Test
  void nothingKnownIsSaidToBeNothingKnown() {
    // When
    String first = talk.says("ann", "量子纠缠怎么解").text();
    String second = talk.says("ann", "量子纠缠怎么解").text();

    // Then
    assertThat(first).contains("没太明白");
    assertThat(second).contains("转人工");
  }

  @Test
  void everyRequestOfAMessageIsAnsweredAndOnlyOneIsProposed() {
    // Given
    talk.says("ann", "有没有双肩包");
    talk.says("ann", "第一个多少钱");

    // When
    Said answer = talk.says("ann", "要两个，顺便问下昨天的到哪了");

    // Then
    assertThat(answer.messages()).hasSize(2);
    assertThat(answer.text()).contains("双肩包").contains("× 2").contains("合计");
    assertThat(answer.text()).contains("还没有找到你的订单");
  }

  /** Reads a few texts as this test says, all others as the lexicon does. */
  private record Staged(IntentRecognizer others) implements IntentRecognizer {

    @Override
    public Recognition recognize(Utterance said) {
      return switch (said.text()) {
        case "防晒霜那个事" ->
            new Recognition(
                Intent.OUT_OF_SCOPE,
                0.4,
                Map.of(),
                List.of(
                    new Scored(Intent.FIND_PRODUCT, 0.4), new Scored(Intent.TRACK_PARCEL, 0.32)),
                "zh-CN");
        case "量子纠缠怎么解" -> new Recognition(Intent.OUT_OF_SCOPE, 0.1, Map.of(), List.of(), "zh-CN");
        default -> others.recognize(said);
      };
    }

    @Override
    public List<Recognition> all(Utterance said) {
      return said.text().startsWith("要两个，顺便")
          ? List.of(
              new Recognition(
                  Intent.PLACE_ORDER,
                  0.9,
                  Map.of(Slot.QUANTITY, new SlotValue.Numeric(BigDecimal.TWO)),
                  List.of(),
                  "zh-CN"),
              new Recognition(Intent.TRACK_PARCEL, 0.9, Map.of(), List.of(), "zh-CN"))
          : List.of(recognize(said));
    }
  }
}
