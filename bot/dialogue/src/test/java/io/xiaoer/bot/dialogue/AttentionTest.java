package io.xiaoer.bot.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaoer.channel.Addressing;
import io.xiaoer.intent.Intent;
import io.xiaoer.intent.Recognition;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttentionTest {

  private final Attention attention = new Attention();

  @ParameterizedTest
  @CsvSource({
    "DIRECT, CHITCHAT, 0.1, false, true",
    "MENTIONED, OUT_OF_SCOPE, 0.0, false, true",
    "REPLIED, THANK, 0.9, false, true",
    "COMMANDED, HELP, 1.0, false, true",
    "AMBIENT, FIND_PRODUCT, 0.9, false, true",
    "AMBIENT, FIND_PRODUCT, 0.6, false, false",
    "AMBIENT, TRACK_PARCEL, 0.9, false, true",
    "AMBIENT, CHITCHAT, 1.0, true, false",
    "AMBIENT, THANK, 1.0, true, false",
    "AMBIENT, PLACE_ORDER, 0.9, true, true",
    "AMBIENT, PLACE_ORDER, 0.9, false, false",
    "AMBIENT, COMPARE_PRODUCTS, 0.9, false, false",
    "AMBIENT, CONFIRM, 0.9, true, true",
    "AMBIENT, CONFIRM, 0.9, false, false",
  })
  void speaksWhenSpokenToOrPlainlyAsked(
      Addressing addressing, Intent intent, double confidence, boolean followsUp, boolean speaks) {
    // Given
    Recognition recognition = new Recognition(intent, confidence, Map.of(), List.of(), "en");

    // When / Then
    assertThat(attention.isForUs(addressing, recognition, followsUp)).isEqualTo(speaks);
  }
}
