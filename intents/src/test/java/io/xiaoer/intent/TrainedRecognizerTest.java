package io.xiaoer.intent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrainedRecognizerTest {

  private static final TrainedRecognizer RECOGNIZER = TrainedRecognizer.load();

  /** The intents of the shop's main path, which issue after issue must not lose. */
  private static final Set<Intent> PATH =
      EnumSet.of(
          Intent.FIND_PRODUCT,
          Intent.REFINE_RESULTS,
          Intent.ASK_PRODUCT,
          Intent.PLACE_ORDER,
          Intent.ADD_TO_CART,
          Intent.CONFIRM,
          Intent.DENY,
          Intent.PAY_ORDER,
          Intent.ORDER_STATUS,
          Intent.TRACK_PARCEL,
          Intent.SHARE_PRODUCT,
          Intent.GET_MATERIAL,
          Intent.MY_EARNINGS,
          Intent.GREET,
          Intent.THANK,
          Intent.HELP,
          Intent.TALK_TO_HUMAN,
          Intent.CHITCHAT,
          Intent.OUT_OF_SCOPE);

  private static Recognition read(String text) {
    return RECOGNIZER.recognize(Utterance.of(text));
  }

  private static Recognition read(UtteranceTable.Row row, String language) {
    return RECOGNIZER.recognize(new Utterance(row.text(), language, row.context()));
  }

  private static String fault(UtteranceTable.Row row, Recognition recognition) {
    return row + " -> " + recognition;
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void everyIntentIsInTheTableAndThoseOfThePathAtLeastTwelveTimes(String language) {
    Map<Intent, Long> rows =
        UtteranceTable.utterances(language).stream()
            .collect(Collectors.groupingBy(UtteranceTable.Row::intent, Collectors.counting()));

    assertThat(rows.keySet()).containsExactlyInAnyOrder(Intent.values());
    assertThat(PATH).allSatisfy(intent -> assertThat(rows.get(intent)).isGreaterThanOrEqualTo(12));
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void readsTheIntentsOfThePath(String language) {
    // Given
    List<UtteranceTable.Row> rows =
        UtteranceTable.utterances(language).stream()
            .filter(row -> PATH.contains(row.intent()))
            .toList();

    // When
    List<String> faults =
        rows.stream()
            .filter(row -> read(row, language).intent() != row.intent())
            .map(row -> fault(row, read(row, language)))
            .toList();

    // Then
    double accuracy = 1 - (double) faults.size() / rows.size();
    System.out.printf("path intents %s: %.3f of %d%n", language, accuracy, rows.size());
    assertThat(accuracy).as(faults::toString).isGreaterThanOrEqualTo(0.95);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void readsTheSlots(String language) {
    // Given
    List<UtteranceTable.Row> rows =
        UtteranceTable.utterances(language).stream().filter(row -> !row.slots().isEmpty()).toList();

    // When
    List<String> faults =
        rows.stream()
            .filter(
                row -> !written(read(row, language)).entrySet().containsAll(row.slots().entrySet()))
            .map(row -> fault(row, read(row, language)))
            .toList();

    // Then
    double accuracy = 1 - (double) faults.size() / rows.size();
    System.out.printf(
        "rows with all slots right %s: %.3f of %d%n", language, accuracy, rows.size());
    assertThat(accuracy).as(faults::toString).isGreaterThanOrEqualTo(0.95);
  }

  private static Map<Slot, String> written(Recognition recognition) {
    return recognition.slots().entrySet().stream()
        .collect(
            Collectors.toMap(Map.Entry::getKey, slot -> UtteranceTable.written(slot.getValue())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void gossipIsNotEnoughToSpeak(String language) {
    // Given
    List<String> gossip = UtteranceTable.gossip(language);

    // When
    List<String> heard =
        gossip.stream().filter(text -> read(text).confidence() >= Recognition.ENOUGH).toList();

    // Then
    double alarms = (double) heard.size() / gossip.size();
    System.out.printf("gossip heard %s: %.3f of %d%n", language, alarms, gossip.size());
    assertThat(gossip).hasSizeGreaterThanOrEqualTo(60);
    assertThat(alarms).as(heard::toString).isLessThanOrEqualTo(0.06);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void gossipIsNeverPlainEvenAfterGoodsWereShown(String language) {
    Context shown = new Context(true, false, true);

    assertThat(UtteranceTable.gossip(language))
        .filteredOn(
            text -> RECOGNIZER.recognize(new Utterance(text, language, shown)).confidence() >= 0.8)
        .hasSizeLessThanOrEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "有没有适合宝宝的防晒霜，一百以内",
    "想买箱橙子",
    "推荐一款洗面奶",
    "do you have yoga mats?",
    "looking for a thermos",
    "sunscreen for kids under 15"
  })
  void aPlainRequestIsPlainEvenUnasked(String text) {
    assertThat(read(text).confidence()).isGreaterThanOrEqualTo(0.8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"保温杯", "backpack", "第一个来两件", "two of the first one"})
  void whatNeedsAListenerIsEnoughOnlyWhenSpokenTo(String text) {
    assertThat(read(text).confidence()).isBetween(Recognition.ENOUGH, 0.8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"确认", "好的", "可以", "要", "yes", "ok", "confirm", "不要了", "no"})
  void aBareYesOrNoIsChitchatUntilSomethingWasProposed(String text) {
    // When
    Recognition idle = read(text);
    Recognition asked =
        RECOGNIZER.recognize(new Utterance(text, "und", new Context(true, true, false)));

    // Then
    assertThat(idle.intent()).isEqualTo(Intent.CHITCHAT);
    assertThat(asked.intent()).isIn(Intent.CONFIRM, Intent.DENY);
    assertThat(asked.confidence()).isGreaterThanOrEqualTo(0.9);
  }

  @ParameterizedTest
  @ValueSource(strings = {"我要开店", "open a shop", "I want to open a shop"})
  void openingAShopIsNoSearch(String text) {
    assertThat(read(text).intent()).isEqualTo(Intent.CHITCHAT);
    assertThat(read(text).confidence()).isLessThan(Recognition.ENOUGH);
  }

  @ParameterizedTest
  @CsvSource({
    "有没有不含酒精的爽肤水, 不含酒精 爽肤水",
    "想要个加湿器, 加湿器",
    "有没有無糖的餅乾, 无糖 饼干",
    "有发夹吗, 发夹",
    "shampoo without sulfates please, shampoo without sulfates",
    "帮我找一下宝宝的水杯谢谢, 宝宝 水杯"
  })
  void theQueryIsWhatIsLookedForWithItsNegations(String text, String query) {
    assertThat(read(text).slots()).containsEntry(Slot.QUERY, new SlotValue.Text(query));
  }

  @Test
  void alternativesFollowTheLikeliestAndLeaveItOut() {
    Recognition recognition = read("share sunscreen");

    assertThat(recognition.alternatives()).isNotEmpty();
    assertThat(recognition.alternatives())
        .noneMatch(other -> other.intent() == recognition.intent())
        .isSortedAccordingTo((a, b) -> Double.compare(b.confidence(), a.confidence()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "?",
        "。。。",
        "\u202Eabc",
        "\uE003\uE004",
        "💤",
        "z̷̢̛a̸l̶g̴o̷",
        "\uD800",
        "\u0000",
        "@all @小二",
        "<b>x</b>"
      })
  void oddTextsAreRead(String text) {
    assertThat(read(text).intent()).isIn(Intent.CHITCHAT, Intent.OUT_OF_SCOPE);
  }

  @Test
  void marksInATextAreNoDetails() {
    assertThat(read("我要\uE003\uE004来两件")).isEqualTo(read("我要来两件"));
  }

  @Test
  void longTextsAreReadInTime() {
    // Given: what makes careless patterns try everything
    List<String> nasty =
        List.of(
            "我要".repeat(50_000),
            "第一个来两件".repeat(20_000) + "x",
            "one of the ".repeat(10_000),
            "a ".repeat(50_000),
            "1".repeat(100_000),
            "好".repeat(399) + "x",
            "i want ".repeat(57));

    // When
    long start = System.nanoTime();
    nasty.forEach(
        text -> RECOGNIZER.recognize(new Utterance(text, "en", new Context(true, true, true))));

    // Then: generous for any machine; exponential patterns would take years
    assertThat((System.nanoTime() - start) / 1e9).isLessThan(20);
  }

  @Test
  void randomTextsNeverThrowAndReadTheSameTwice() {
    long seed = new Random().nextLong();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    String pieces =
        "第一个来两件要买有没有吗的确认我¥$#+-*/.,?!@ 0123456789abcdefgxsimyt防晒霜到哪了订单分享\n\t\u200B\uE005𠀀é";
    int[] points = pieces.codePoints().toArray();

    for (int i = 0; i < 2_000; i++) {
      String text = text(random, points);
      Utterance utterance =
          new Utterance(
              text,
              "und",
              new Context(random.nextBoolean(), random.nextBoolean(), random.nextBoolean()));

      assertThat(RECOGNIZER.recognize(utterance))
          .as("seed %d", seed)
          .isEqualTo(RECOGNIZER.recognize(utterance));
    }
  }

  private static String text(Random random, int[] points) {
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(30); length > 0; length--) {
      text.appendCodePoint(
          random.nextInt(20) == 0
              ? random.nextInt(0x10FFFF)
              : points[random.nextInt(points.length)]);
    }
    return text.toString();
  }

  @Test
  void manyThreadsReadAsOneDoes() throws InterruptedException, ExecutionException {
    // Given
    List<String> texts =
        UtteranceTable.utterances("zh-CN").stream().map(UtteranceTable.Row::text).toList();
    List<Recognition> alone = texts.stream().map(TrainedRecognizerTest::read).toList();

    // When
    try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
      List<Future<List<Recognition>>> readings =
          pool.invokeAll(
              java.util.Collections.nCopies(
                  8, () -> texts.stream().map(TrainedRecognizerTest::read).toList()));

      // Then
      for (Future<List<Recognition>> reading : readings) {
        assertThat(reading.get()).isEqualTo(alone);
      }
    }
  }
}
