package io.xiaoer.search.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordListWatchTest {
  private static final Instant THEN = Instant.parse("2026-11-22T08:00:00Z");

  @TempDir private Path home;
  private WordListWatch watch;

  @BeforeEach
  void begin() throws IOException {
    write("店小二", 0);
    watch = new WordListWatch(new WordListFolder(home));
  }

  @Test
  void nothingIsToldWhereNothingChanged() {
    // When
    watch.look();

    // Then
    assertThat(watch.look()).isEmpty();
  }

  @Test
  void aChangeIsToldOnceWhenItHasComeToRest() throws IOException {
    // Given
    write("店小二\n掌柜的", 1);
    boolean atOnce = watch.look().isPresent();

    // When
    WordListFolder.Reading reading = watch.look().orElseThrow();

    // Then
    assertThat(atOnce).isFalse();
    assertThat(reading.lists().of("words.txt")).containsExactly("店小二", "掌柜的");
    assertThat(watch.look()).isEmpty();
  }

  @Test
  void aFileThatIsStillBeingWrittenIsWaitedFor() throws IOException {
    // Given
    write("店小", 1);
    watch.look();
    write("店小二\n掌柜的", 2);

    // When
    boolean inBetween = watch.look().isPresent();

    // Then
    assertThat(inBetween).isFalse();
    assertThat(watch.look()).isPresent();
  }

  @Test
  void theSameSizeAtAnotherTimeIsAChange() throws IOException {
    // Given
    write("店小三", 5);
    watch.look();

    // When
    WordListFolder.Reading reading = watch.look().orElseThrow();

    // Then
    assertThat(reading.lists().of("words.txt")).containsExactly("店小三");
  }

  @Test
  void aListThatIsGoneIsEmpty() throws IOException {
    // Given
    Files.delete(home.resolve("words.txt"));
    watch.look();

    // When
    WordListFolder.Reading reading = watch.look().orElseThrow();

    // Then
    assertThat(reading.lists().isEmpty()).isTrue();
  }

  private void write(String text, int second) throws IOException {
    Path file = home.resolve("words.txt");
    Files.writeString(file, text);
    Files.setLastModifiedTime(file, FileTime.from(THEN.plusSeconds(second)));
  }
}
