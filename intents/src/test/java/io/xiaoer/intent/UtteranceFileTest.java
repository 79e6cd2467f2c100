package io.xiaoer.intent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UtteranceFileTest {

  @Test
  void readsContextsAndSlots() {
    // When
    UtteranceFile.Contents contents =
        UtteranceFile.read(
            List.of(
                "intent\tcontext\tslots\ttext",
                "# comment",
                "",
                "place_order\tresults,orders\tquantity=2;unit=件\t来两件",
                "confirm\tproposal\tnone\t好的",
                "greet\t-\t-\thi"));

    // Then
    assertThat(contents.faults()).isEmpty();
    assertThat(contents.rows())
        .extracting(UtteranceFile.Row::context)
        .containsExactly(
            new Context(true, false, true), new Context(true, true, false), Context.NONE);
    assertThat(contents.rows())
        .extracting(UtteranceFile.Row::expected)
        .extracting(expected -> expected.orElse(null))
        .containsExactly(Map.of(Slot.QUANTITY, "2", Slot.UNIT, "件"), Map.of(), null);
  }

  @Test
  void faultsAreNamedByTheirLine() {
    // When
    UtteranceFile.Contents contents =
        UtteranceFile.read(
            List.of("greet\t-\t-", "fly\t-\t-\tx", "greet\there\t-\tx", "greet\t-\tsize\tx"));

    // Then
    assertThat(contents.rows()).isEmpty();
    assertThat(contents.faults()).containsOnlyKeys(1, 2, 3, 4);
  }

  @Test
  void aFifthIsKeptAsideAndAlwaysTheSame() {
    // Given
    List<UtteranceFile.Row> rows = ModelBuild.utterances();

    // When
    long aside = rows.stream().filter(UtteranceFile.Row::isKeptAside).count();

    // Then
    assertThat((double) aside / rows.size()).isBetween(0.17, 0.23);
    assertThat(new UtteranceFile.Row(Intent.GREET, Context.NONE, "-", "你好").isKeptAside())
        .isEqualTo(new UtteranceFile.Row(Intent.THANK, Context.NONE, "-", "你好").isKeptAside());
  }

  @Test
  void anyLinesAreReadOrNamed() {
    long seed = new Random().nextLong();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    String pieces = "greet\t-\t-\tplace_order\tresults\tquantity=2;=\tnone\t,\uD800好\u0000#";
    for (int i = 0; i < 2_000; i++) {
      StringBuilder line = new StringBuilder();
      for (int length = random.nextInt(12); length > 0; length--) {
        int at = random.nextInt(pieces.length());
        line.append(pieces, at, Math.min(pieces.length(), at + random.nextInt(14)));
      }
      UtteranceFile.Contents contents = UtteranceFile.read(List.of(line.toString()));
      assertThat(contents.rows().size() + contents.faults().size())
          .as("seed %d: %s", seed, line)
          .isLessThanOrEqualTo(1);
      contents.rows().forEach(UtteranceFile.Row::expected);
    }
  }
}
