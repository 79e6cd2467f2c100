package io.xiaoer.intent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestSplitterTest {

  private static final TrainedRecognizer RECOGNIZER = TrainedRecognizer.load();
  private static final Context BUSY = new Context(true, false, true);

  private static List<Recognition> all(String text) {
    return RECOGNIZER.all(new Utterance(text, "und", BUSY));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "要两个，顺便问下昨天的到哪了 | place_order track_parcel",
        "do you have tea, and where is my parcel | find_product track_parcel",
        "我的快递到哪了，发票怎么开 | track_parcel request_invoice",
        "cancel my order and also when will the refund arrive | cancel_order refund_status",
        "帮我查下订单，另外有没有保温杯 | order_status find_product",
        "i want the second one, also do you have green tea | place_order find_product"
      })
  void eachRequestIsHeardInTheOrderSaid(String text, String intents) {
    assertThat(all(text))
        .extracting(each -> each.intent().id())
        .containsExactly(intents.split(" "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "有没有适合宝宝的防晒霜，一百以内",
        "你好，有没有保温杯",
        "好的谢谢，第一个来两件",
        "hi, do you have yoga mats?",
        "两箱苹果，一箱梨",
        "sunscreen for kids, under 15, without perfume",
        "哈哈哈，好的，知道了",
        ""
      })
  void oneRequestStaysOne(String text) {
    assertThat(all(text)).containsExactly(RECOGNIZER.recognize(new Utterance(text, "und", BUSY)));
  }

  @Test
  void aYesIsARequestOfItsOwnWhereSomethingIsAdded() {
    // When
    List<Recognition> all =
        RECOGNIZER.all(new Utterance("确认，顺便查一下我的快递到哪了", "und", new Context(true, true, true)));

    // Then
    assertThat(all)
        .extracting(Recognition::intent)
        .containsExactly(Intent.CONFIRM, Intent.TRACK_PARCEL);
  }

  @Test
  void anyTextIsPartedInBoundedTime() {
    // Given
    long seed = new Random().nextLong();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    String pieces = "，。and also 顺便 另外 i want tea 查快递 \n?!,;and where 还有, by the way\uD800\u202E";
    long start = System.nanoTime();

    // When
    for (int i = 0; i < 300; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(60); length > 0; length--) {
        int at = random.nextInt(pieces.length());
        text.append(pieces, at, Math.min(pieces.length(), at + random.nextInt(12)));
      }
      assertThat(all(text.toString())).as("seed %d: %s", seed, text).isNotEmpty();
    }
    all("，and 顺便".repeat(20_000));

    // Then
    assertThat((System.nanoTime() - start) / 1e9).isLessThan(60);
  }
}
