package io.xiaoer.intent;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaoer.intent.LessonOutcome.Faulty;
import io.xiaoer.intent.LessonOutcome.Learned;
import io.xiaoer.intent.LessonOutcome.LessonFault;
import io.xiaoer.intent.LessonOutcome.Spoiling;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class LessonPlanTest {

  private final LessonPlan plan = new LessonPlan();

  @Test
  void whatAShopTeachesIsReadAndTheRestAsBefore() {
    // Given: words of this shop alone
    List<String> lines =
        List.of(
            "# a comment",
            "track_parcel\torders\t-\t小飞侠飞到哪了",
            "track_parcel\torders\t-\t小飞侠几时飞来",
            "track_parcel\t-\t-\t小飞侠到了没");

    // When
    LessonOutcome outcome = plan.learn(new ShopLessons(lines, List.of("小飞侠")));

    // Then
    assertThat(outcome).isInstanceOf(Learned.class);
    Learned learned = (Learned) outcome;
    assertThat(learned.utterances()).isEqualTo(3);
    assertThat(learned.after()).isGreaterThanOrEqualTo(learned.before() - 0.01);
    Context orders = new Context(false, false, true);
    assertThat(learned.recognizer().recognize(new Utterance("小飞侠飞到没", "und", orders)).intent())
        .isEqualTo(Intent.TRACK_PARCEL);
  }

  @Test
  void aFaultyLineTeachesNothingAndIsNamed() {
    // When
    LessonOutcome outcome =
        plan.learn(
            new ShopLessons(
                List.of("fly\t-\t-\tx", "greet\t-\thi", "greet\tmoon\t-\thi", "greet\t-\t-\thi"),
                List.of("good", "<b>")));

    // Then
    assertThat(outcome).isInstanceOf(Faulty.class);
    assertThat(((Faulty) outcome).faults())
        .extracting(LessonFault::ofGoods, LessonFault::line)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(true, 2),
            org.assertj.core.groups.Tuple.tuple(false, 1),
            org.assertj.core.groups.Tuple.tuple(false, 2),
            org.assertj.core.groups.Tuple.tuple(false, 3));
  }

  /** Learning once more from all texts takes a minute. */
  @Tag("long")
  @Test
  void lessonsThatSpoilTheReadingOfOthersAreNotTaken() {
    // Given: everything is said to be a greeting
    List<String> lines =
        ModelBuild.utterances().stream()
            .filter(row -> !row.isKeptAside())
            .map(row -> "greet\t-\t-\t" + row.text())
            .limit(1_500)
            .toList();

    // When
    LessonOutcome outcome = plan.learn(new ShopLessons(lines, List.of()));

    // Then
    assertThat(outcome).isInstanceOf(Spoiling.class);
    assertThat(((Spoiling) outcome).after()).isLessThan(((Spoiling) outcome).before());
  }

  @Test
  void commentsTeachNothing() {
    assertThat(new ShopLessons(List.of("# a", ""), List.of("#")).sayNothing()).isTrue();
    assertThat(new ShopLessons(List.of("greet\t-\t-\thi"), List.of()).sayNothing()).isFalse();
  }

  @Test
  void aRecogniserIsExchangedWhileItIsUsed() {
    // Given
    SwitchableRecognizer recognizer = new SwitchableRecognizer(_ -> reading(Intent.GREET));

    // When
    List<Intent> intents =
        IntStream.range(0, 2)
            .boxed()
            .flatMap(
                _ -> {
                  Intent intent = recognizer.recognize(Utterance.of("x")).intent();
                  recognizer.use(_ -> reading(Intent.THANK));
                  return Stream.of(intent);
                })
            .toList();

    // Then
    assertThat(intents).containsExactly(Intent.GREET, Intent.THANK);
    assertThat(recognizer.all(Utterance.of("x"))).hasSize(1);
  }

  private static Recognition reading(Intent intent) {
    return new Recognition(intent, 1, java.util.Map.of(), List.of(), "en");
  }
}
