package io.xiaoer.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MentionsTest {

  @Test
  void aMentionIsCutWithTheCommaThatFollows() {
    assertThat(Mentions.cut("@bot，有没有？", List.of(new Mentions.Range(0, 4)))).isEqualTo("有没有？");
  }

  @Test
  void severalMentionsAreCutWhereverTheyStand() {
    // Given
    List<Mentions.Range> ranges = List.of(new Mentions.Range(0, 4), new Mentions.Range(10, 14));

    // When
    String rest = Mentions.cut("@bot hello@bot", ranges);

    // Then
    assertThat(rest).isEqualTo("hello");
  }

  @Test
  void withoutAMentionTheWordsStay() {
    assertThat(Mentions.cut(" ，有没有 ", List.of())).isEqualTo("，有没有");
  }
}
