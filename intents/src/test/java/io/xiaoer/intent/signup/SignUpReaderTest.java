package io.xiaoer.intent.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignUpReaderTest {

  private static final List<Item> RICE =
      List.of(
          new Item("1", "五常大米", new BigDecimal("59"), "CNY", "袋"),
          new Item("2", "东北木耳", new BigDecimal("28"), "CNY", "包"));
  private static final Signer ANN = new Signer("a", "安安");

  private final SignUpReader reader = SignUpReader.load();

  @Test
  void keepsNotesBesideTheAmount() {
    // Given
    Message message = new Message(ANN, "大米2袋 送到3栋502，不要塑料袋", null);

    // When
    SignUp read = reader.read(new Sheet(RICE, List.of()), message);

    // Then
    assertThat(read.lines())
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.ref()).isEqualTo("1");
              assertThat(line.note()).contains("3栋502").contains("不要塑料袋");
            });
  }

  @Test
  void keepsNamesAsTheyWereTyped() {
    // Given
    Message message = new Message(ANN, "幫陳太訂大米兩袋", null);

    // When
    SignUp read = reader.read(new Sheet(RICE, List.of()), message);

    // Then
    assertThat(read.lines()).extracting(Line::name).containsExactly("陳太");
  }

  @Test
  void asksWhichItemAndUnderstandsTheAnswer() {
    // Given
    Sheet sheet = new Sheet(RICE, List.of());
    Question asked = reader.read(sheet, new Message(ANN, "+2", null)).questions().getFirst();

    // When
    SignUp read = reader.read(sheet, new Message(ANN, "木耳", asked));

    // Then
    assertThat(asked.kind()).isEqualTo(Question.Kind.WHICH_ITEM);
    assertThat(read.lines())
        .extracting(Line::ref, line -> line.quantity().intValue())
        .containsExactly(org.assertj.core.groups.Tuple.tuple("2", 2));
  }

  @Test
  void nobodyChangesALineOfAnotherByAnOldCopy() {
    // Given
    Line bens = new Line("b", "阿本", true, "1", BigDecimal.valueOf(5), "", 1);
    Message message = new Message(ANN, "接龙\n1. 阿本 大米1袋\n2. 安安 大米2袋", null);

    // When
    SignUp read = reader.read(new Sheet(RICE, List.of(bens)), message);

    // Then
    assertThat(read.lines()).extracting(Line::member).containsOnly("a");
  }

  @Test
  void survivesAnyText() {
    // Given
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    String pieces =
        "大米木耳袋包份+2１①️⃣三要来帮我王姐的改成取消不要了。，、\n .:()一各都样同上x*/ab半打🙏\u200b\u202e\u0301號幫\uD83C1-½";

    // When, Then
    for (int i = 0; i < 3000; i++) {
      String text =
          random
              .ints(random.nextInt(60), 0, pieces.length())
              .mapToObj(at -> String.valueOf(pieces.charAt(at)))
              .collect(Collectors.joining());
      assertThatCode(
              () -> check(reader.read(new Sheet(RICE, List.of()), new Message(ANN, text, null))))
          .as(text)
          .doesNotThrowAnyException();
    }
  }

  @Test
  void aHugePasteIsReadInBoundedTime() {
    // Given
    String list =
        IntStream.range(1, 4000)
            .mapToObj(i -> i + ". 用户" + i + "号人 大米" + (1 + i % 9) + "袋")
            .collect(Collectors.joining("\n", "接龙\n", ""));
    List<String> texts =
        List.of(
            list,
            "大米2袋，".repeat(20_000),
            "1".repeat(100_000),
            "一".repeat(100_000),
            "帮".repeat(100_000),
            "(".repeat(100_000));

    // When, Then
    for (String text : texts) {
      org.junit.jupiter.api.Assertions.assertTimeout(
          Duration.ofSeconds(15),
          () -> reader.read(new Sheet(RICE, List.of()), new Message(ANN, text, null)));
    }
  }

  private static void check(SignUp read) {
    assertThat(read.lines())
        .allSatisfy(line -> assertThat(line.quantity().signum()).isNotNegative());
  }
}
