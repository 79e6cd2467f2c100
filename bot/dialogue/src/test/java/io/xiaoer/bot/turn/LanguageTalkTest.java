package io.xiaoer.bot.turn;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaoer.intent.TrainedRecognizer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers come in the language and the script of whoever asks, and switch when they switch. */
class LanguageTalkTest {

  private static final TrainedRecognizer RECOGNIZER = TrainedRecognizer.load();

  private ShopTalk talk;

  @BeforeEach
  void open(@TempDir Path dir) {
    talk = new ShopTalk(dir, TalkGoods.all(), RECOGNIZER);
  }

  @AfterEach
  void close() {
    talk.close();
  }

  @Test
  void theAnswerFollowsTheMember() {
    // When
    String traditional = talk.says("ann", "有沒有雙肩包").text();
    String shared = talk.says("ann", "第一個來一件").text();
    String simplified = talk.says("ann", "有没有防晒霜").text();
    String english = talk.says("ann", "do you have a backpack?").text();
    String back = talk.says("ann", "有沒有雙肩包").text();

    // Then
    assertThat(traditional).startsWith("給你挑了 2 款");
    assertThat(shared).contains("合計");
    assertThat(simplified).startsWith("给你挑了");
    assertThat(english).contains("Canvas backpack");
    assertThat(back).startsWith("給你挑了 2 款");
  }

  @Test
  void whatBothScriptsShareFollowsTheOneBefore() {
    // Given
    talk.says("ann", "有沒有雙肩包");
    talk.says("bob", "有没有双肩包");

    // When
    String ann = talk.says("ann", "第二").text();
    String bob = talk.says("bob", "第二").text();

    // Then
    assertThat(ann).doesNotContainPattern("[确认单计]");
    assertThat(bob).doesNotContainPattern("[確認單計]");
  }
}
