package io.xiaoer.intent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionReaderTest {

  private static final MentionReader READER = MentionReader.load();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zh-CN|对比一下第一个和第三个|1 3",
        "zh-CN|第二個跟第一個哪個好|2 1",
        "zh-CN|2号、3号和最后一个有什么区别|2 3 last",
        "zh-CN|这个和第二款比呢|this 2",
        "zh-CN|五常大米和长粒香哪个便宜|",
        "en|compare the first one and the third one|1 3",
        "en|which is cheaper, #2 or #4?|2 4",
        "en|is this one better than the second one|this 2",
        "en|is the rice or the millet cheaper|"
      })
  void readsAllInTheirOrder(String language, String text, String references) {
    // When
    Mentions mentions = READER.read(text, language);

    // Then
    assertThat(
            mentions.references().stream()
                .map(UtteranceTable::written)
                .collect(Collectors.joining(" ")))
        .isEqualTo(references == null ? "" : references);
  }

  @Test
  void comesToAnEndOnAnyText() {
    // Given
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    String alphabet = "第一二三个12号#和最后款thefirstsecondone, 这那它it";

    for (int i = 0; i < 200; i++) {
      String text =
          random
              .ints(random.nextInt(120), 0, alphabet.length())
              .mapToObj(at -> alphabet.substring(at, at + 1))
              .collect(Collectors.joining());

      // When
      Mentions mentions = READER.read(text, i % 2 == 0 ? "zh-CN" : "en");

      // Then
      assertThat(mentions.rest()).as("seed %d", seed).hasSizeLessThanOrEqualTo(400);
    }
  }
}
