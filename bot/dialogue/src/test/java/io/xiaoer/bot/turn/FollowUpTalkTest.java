package io.xiaoer.bot.turn;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaoer.intent.TrainedRecognizer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said in the light of what went before: whole turns with every skill. */
class FollowUpTalkTest {

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

  @ParameterizedTest
  @ValueSource(strings = {"便宜点的", "有没有便宜一点的", "太贵了", "anything cheaper?", "too expensive"})
  void cheaperShowsTheCheapFirst(String words) {
    // Given
    talk.says("ann", "有没有双肩包");

    // When
    String answer = talk.says("ann", words).text();

    // Then
    assertThat(answer).matches("(?s).*(通勤双肩包|Commuter).*(帆布双肩包|Canvas).*");
  }

  @Test
  void cheaperThanTheOneSpokenOfIsReallyCheaper() {
    // Given
    speakOf("帆布双肩包");

    // When
    String cheaper = talk.says("ann", "有便宜点的吗").text();
    String dearer = talk.says("ann", "贵一点的").text();
    String none = talk.says("ann", "再便宜点的").text();

    // Then
    assertThat(cheaper).contains("通勤双肩包").doesNotContain("帆布双肩包");
    assertThat(dearer).contains("帆布双肩包").doesNotContain("通勤双肩包");
    assertThat(none).contains("通勤双肩包");
  }

  @ParameterizedTest
  @CsvSource({"还有吗, 这 2 款, 就这些了", "下一页, 这 2 款, 就这些了", "any more?, 2 more, all of them"})
  void moreShowsTheNextPageUntilThereIsNone(String words, String page, String end) {
    // Given
    talk.says("ann", "有没有防晒霜");

    // When
    String second = talk.says("ann", words).text();
    String third = talk.says("ann", words).text();

    // Then
    assertThat(second).contains(page);
    assertThat(third).contains(end);
  }

  @Test
  void aWishTakesThePlaceOfTheOneOfItsKind() {
    // Given
    talk.says("ann", "红色的双肩包");

    // When
    String blue = talk.says("ann", "有蓝色的吗").text();
    String priced = talk.says("ann", "七十以内的").text();

    // Then
    assertThat(blue).startsWith("找到这一款").contains("帆布双肩包");
    assertThat(priced).contains("双肩包").doesNotContain("防晒霜");
  }

  @Test
  void anotherColourIsOfTheGoodThatIsSpokenOf() {
    // Given
    speakOf("帆布双肩包");

    // When
    String colours = talk.says("ann", "换个颜色").text();
    String proposal = talk.says("ann", "红色的").text();

    // Then
    assertThat(colours).contains("蓝色、红色");
    assertThat(proposal).contains("帆布双肩包 红色 × 1", "合计");
  }

  @ParameterizedTest
  @ValueSource(strings = {"就那个", "就它了", "就要这个", "I'll take that one"})
  void thatOneIsTheOneSpokenOf(String words) {
    // Given
    talk.says("ann", "有没有双肩包");
    talk.says("ann", "第一个多少钱");

    // When
    String answer = talk.says("ann", words).text();

    // Then
    assertThat(answer).containsPattern("双肩包|backpack").containsPattern("合计|Total");
  }

  @Test
  void theSecondOneIsTheSecondOne() {
    // Given
    String shown = talk.says("ann", "有没有双肩包").text();
    String second = shown.lines().filter(line -> line.startsWith("2.")).findFirst().orElseThrow();

    // When
    String answer = talk.says("ann", "第二个").text();

    // Then
    assertThat(answer).contains(second.substring(3, 8)).contains("合计");
  }

  @ParameterizedTest
  @ValueSource(strings = {"和刚才那个比呢", "跟刚才那个比怎么样", "compare it with the one before"})
  void itIsComparedWithTheOneSpokenOfBefore(String words) {
    // Given
    speakOf("帆布双肩包");
    talk.says("ann", "有没有云朵短袖T恤");
    talk.says("ann", "第一个多少钱");

    // When
    String answer = talk.says("ann", words).text();

    // Then
    assertThat(answer).containsPattern("帆布双肩包|Canvas").containsPattern("云朵短袖T恤|Cloud");
  }

  @Test
  void aSizeIsAskedAndTheSlipWaitsWhileTheyTalkOfSomethingElse() {
    // Given
    String asked = order("ann", "来两件").text();
    talk.says("ann", "有没有防晒霜");

    // When
    String answer = talk.says("ann", "刚才那个，要M码，白色").text();

    // Then
    assertThat(asked).contains("有几种");
    assertThat(answer).contains("云朵短袖T恤 白色 M × 2", "¥118.00");
  }

  @Test
  void aSlipIsFilledInPieceByPiece() {
    // Given
    order("ann", "来一件");

    // When
    String narrowed = talk.says("ann", "黑色的").text();
    String filled = talk.says("ann", "大号").text();

    // Then
    assertThat(narrowed).contains("有几种");
    assertThat(filled).contains("云朵短袖T恤 黑色 L × 1");
  }

  @Test
  void aCorrectionTakesThePlaceOfWhatWasProposed() {
    // Given
    order("ann", "来一件");
    talk.says("ann", "白色M码");

    // When
    String larger = talk.says("ann", "不是，要大号的").text();
    String three = talk.says("ann", "换成三个").text();
    String placed = talk.says("ann", "确认").text();
    talk.says("ann", "确认");

    // Then
    assertThat(larger).contains("云朵短袖T恤 白色 L × 1");
    assertThat(three).contains("云朵短袖T恤 白色 L × 3");
    assertThat(placed).contains("¥177.00");
    assertThat(ordersOf("ann")).isEqualTo(1);
  }

  @Test
  void correctionsWorkInEnglish() {
    // Given
    talk.says("bob", "do you have a Cloud T-shirt?");
    talk.says("bob", "I'll take one of the first one");
    talk.says("bob", "white, size M");

    // When
    String larger = talk.says("bob", "no, the large one").text();
    String three = talk.says("bob", "make it three").text();

    // Then
    assertThat(larger).contains("Cloud T-shirt White L × 1");
    assertThat(three).contains("Cloud T-shirt White L × 3");
  }

  @Test
  void aCorrectionOfASearchLooksAgain() {
    // Given
    talk.says("ann", "红色的双肩包");

    // When
    String answer = talk.says("ann", "不对，要蓝色的").text();

    // Then
    assertThat(answer).startsWith("找到这一款").contains("帆布双肩包");
  }

  @Test
  void twoMembersNeverMix() {
    // Given
    talk.says("ann", "有没有双肩包");
    order("bob", "来两件");
    talk.says("ann", "第一个来一件");

    // When
    String bob = talk.says("bob", "M码白色").text();
    String ann = talk.says("ann", "换成两个").text();
    String stranger = talk.says("cleo", "第二个来一件").text();

    // Then
    assertThat(bob).contains("云朵短袖T恤 白色 M × 2");
    assertThat(ann).contains("双肩包").contains("× 2").doesNotContain("T恤");
    assertThat(stranger).contains("哪一款");
  }

  private ShopTalk.Said order(String member, String words) {
    talk.says(member, "有没有云朵短袖T恤");
    return talk.says(member, "第一个" + words);
  }

  /** Goods are shown and this one of them is asked about. */
  private void speakOf(String title) {
    String shown = talk.says("ann", "有没有双肩包").text();
    String line = shown.lines().filter(one -> one.contains(title)).findFirst().orElseThrow();
    talk.says("ann", "第" + line.charAt(0) + "个多少钱");
  }

  private int ordersOf(String member) {
    return io.xiaoer.testkit.time.Patience.value(
            talk.floor.orders.of(io.xiaoer.testkit.channel.RecordingChannel.member(member), 10))
        .size();
  }
}
