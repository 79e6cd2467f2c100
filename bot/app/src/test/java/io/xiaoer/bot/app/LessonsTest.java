package io.xiaoer.bot.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.xiaoer.bot.web.management.ReadingDesk.State;
import io.xiaoer.bot.web.management.ReadingDesk.Status;
import io.xiaoer.intent.Context;
import io.xiaoer.intent.Intent;
import io.xiaoer.intent.Utterance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LessonsTest {

  private static final Duration TO_LEARN = Duration.ofMinutes(5);

  @TempDir private Path folder;
  private final Vertx vertx = Vertx.vertx();

  @AfterEach
  void close() {
    Blocking.await(vertx.close(), TO_LEARN);
  }

  private Lessons lessons() {
    return new Lessons(vertx, new LessonFolder(folder));
  }

  @Test
  void theFilesAreThereWithAnExplanationAndSayNothing() {
    // When
    Status status = Blocking.await(lessons().reload(), TO_LEARN);

    // Then
    assertThat(folder.resolve("utterances.tsv")).content().startsWith("#");
    assertThat(folder.resolve("goods.txt")).content().startsWith("#");
    assertThat(status.state()).isEqualTo(State.SHIPPED);
    assertThat(new LessonFolder(folder).read().sayNothing()).isTrue();
  }

  @Test
  void whatIsWrittenIsLearnedWhenItHasComeToRest() throws IOException {
    // Given
    Lessons lessons = lessons();
    Utterance taught = new Utterance("小飞侠飞到哪了", "zh-CN", new Context(false, false, true));
    Blocking.await(lessons.look(), TO_LEARN);
    Files.writeString(
        folder.resolve("utterances.tsv"),
        "track_parcel\torders\t-\t小飞侠飞到哪了\ntrack_parcel\t-\t-\t小飞侠几时飞来\n");

    // When
    Status written = Blocking.await(lessons.look(), TO_LEARN);
    Status rested = Blocking.await(lessons.look(), TO_LEARN);

    // Then
    assertThat(written.state()).isEqualTo(State.SHIPPED);
    assertThat(rested.state()).isEqualTo(State.LEARNED);
    assertThat(rested.utterances()).isEqualTo(2);
    assertThat(lessons.recognizer().recognize(taught).intent()).isEqualTo(Intent.TRACK_PARCEL);
  }

  @Test
  void aFaultyFileChangesNothingAndIsNamed() throws IOException {
    // Given
    Lessons lessons = lessons();
    Files.write(folder.resolve("utterances.tsv"), new byte[] {(byte) 0xFF, 'x'});

    // When
    Status bytes = Blocking.await(lessons.reload(), TO_LEARN);
    Files.writeString(folder.resolve("utterances.tsv"), "# so\nfly\t-\t-\tx\n");
    Status line = Blocking.await(lessons.reload(), TO_LEARN);

    // Then
    assertThat(bytes.state()).isEqualTo(State.FAULTY);
    assertThat(line.state()).isEqualTo(State.FAULTY);
    assertThat(line.faults().getFirst().line()).isEqualTo(2);
    assertThat(lessons.recognizer().recognize(Utterance.of("你好")).intent()).isEqualTo(Intent.GREET);
  }
}
