package io.xiaoer.search.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordListFolderTest {

  @TempDir private Path home;

  @Test
  void samplesArePutThereOnceAndSayNothingYet() throws IOException {
    // Given
    Path lists = home.resolve("data/lexicon");
    WordListFolder folder = new WordListFolder(lists);
    folder.prepare();
    Files.writeString(lists.resolve("words.txt"), "店小二\n");

    // When
    folder.prepare();

    // Then
    assertThat(folder.read().faults()).isEmpty();
    assertThat(folder.read().lists().of("words.txt")).containsExactly("店小二");
    assertThat(folder.read().lists().of("synonyms.txt")).isEmpty();
    for (WordList list : WordList.values()) {
      assertThat(lists.resolve(list.file())).exists();
    }
  }

  @Test
  void commentsBlanksAndByteOrderMarkAreLeftOut() throws IOException {
    // Given
    write("synonyms.txt", "\uFEFF肥宅快乐水, 可乐\r\n\r\n# nothing\n  薯仔 => 土豆  ");

    // When
    WordListFolder.Reading reading = new WordListFolder(home).read();

    // Then
    assertThat(reading.faults()).isEmpty();
    assertThat(reading.lists().of("synonyms.txt")).containsExactly("肥宅快乐水, 可乐", "薯仔 => 土豆");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "synonyms.txt  | a => b => c        | only once",
        "synonyms.txt  | lonely             | at least two",
        "synonyms.txt  | a, => b            | must be an expression",
        "synonyms.txt  | => b               | must be an expression",
        "words.txt     | 一二三四五六七          | at most 6 characters",
        "words.txt     | two words          | no blank",
        "words.txt     | ,                  | must be an expression",
        "stopwords.txt | 的, 了              | begin with stop or preposition",
        "stopwords.txt | stop:              | must be an expression",
        "modifiers.txt | colour: 红          | begin with audience, apart or quality",
        "modifiers.txt | quality red        | and a colon"
      })
  void aBrokenLineIsToldByItsNumberAndTheOthersAreRead(String file, String line, String reason)
      throws IOException {
    // Given
    String good = good(file);
    write(file, "# first\n" + good + "\n" + line + "\n" + good + "\n");

    // When
    WordListFolder.Reading reading = new WordListFolder(home).read();

    // Then
    assertThat(reading.faults())
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.file()).isEqualTo(file);
              assertThat(fault.line()).isEqualTo(3);
              assertThat(fault.reason()).contains(reason);
            });
    assertThat(reading.lists().of(file)).hasSize(2);
  }

  @Test
  void aLineInAnotherEncodingIsTold() throws IOException {
    // Given
    Files.write(home.resolve("words.txt"), "店小二\n".getBytes(Charset.forName("GB18030")));

    // When
    WordListFolder.Reading reading = new WordListFolder(home).read();

    // Then
    assertThat(reading.faults())
        .containsExactly(new WordListFault("words.txt", 1, "the line is not UTF-8"));
  }

  @Test
  void endlessLinesAndListsAreRefused() throws IOException {
    // Given
    write("words.txt", "水杯,".repeat(2_000) + "水杯\n");
    write("synonyms.txt", "a, b\n".repeat(600_000));

    // When
    WordListFolder.Reading reading = new WordListFolder(home).read();

    // Then
    assertThat(reading.faults())
        .extracting(WordListFault::file)
        .containsExactly("synonyms.txt", "words.txt");
    assertThat(reading.lists().isEmpty()).isTrue();
  }

  @Test
  void randomBytesNeverDoMoreThanCauseFaults() throws IOException {
    // Given
    long seed = 20_261_123;
    Random random = new Random(seed);
    String alphabet = "aZ9 ,，:=>#\n\r\t\u0000\uFEFF的杯stop: quality";
    for (int round = 0; round < 300; round++) {
      for (WordList list : WordList.values()) {
        byte[] bytes = new byte[random.nextInt(200)];
        random.nextBytes(bytes);
        StringBuilder text = new StringBuilder();
        random
            .ints(random.nextInt(80), 0, alphabet.length())
            .forEach(at -> text.append(alphabet.charAt(at)));
        Files.write(
            home.resolve(list.file()),
            round % 2 == 0 ? bytes : text.toString().getBytes(StandardCharsets.UTF_8));
      }

      // When
      WordListFolder.Reading reading = new WordListFolder(home).read();

      // Then
      assertThat(reading.faults())
          .as("seed " + seed)
          .allMatch(fault -> fault.line() > 0 && !fault.reason().isBlank());
    }
  }

  private static String good(String file) {
    return switch (file) {
      case "synonyms.txt" -> "薯仔, 土豆";
      case "words.txt" -> "店小二";
      case "stopwords.txt" -> "stop: 亲";
      case "modifiers.txt" -> "quality: 奶呼呼";
      default -> throw new IllegalArgumentException(file);
    };
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(home.resolve(file), text);
  }
}
