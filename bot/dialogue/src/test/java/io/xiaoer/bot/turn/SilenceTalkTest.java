package io.xiaoer.bot.turn;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaoer.bot.turn.ShopTalk.Said;
import io.xiaoer.channel.Addressing;
import io.xiaoer.channel.ChatEvent;
import io.xiaoer.channel.MessageRef;
import io.xiaoer.intent.Intent;
import io.xiaoer.intent.IntentRecognizer;
import io.xiaoer.intent.Recognition;
import io.xiaoer.intent.Slot;
import io.xiaoer.intent.SlotValue;
import io.xiaoer.intent.TrainedRecognizer;
import io.xiaoer.testkit.channel.RecordingChannel;
import io.xiaoer.testkit.time.Patience;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When the clerk keeps quiet in a group, and who decides. */
class SilenceTalkTest {

  private static final TrainedRecognizer TRAINED = TrainedRecognizer.load();

  /** Sure of everything but one, which it only takes to be likely. */
  private static final IntentRecognizer RECOGNIZER =
      said ->
          said.text().equals("通勤双肩包")
              ? new Recognition(
                  Intent.FIND_PRODUCT,
                  0.7,
                  Map.of(Slot.QUERY, new SlotValue.Text("通勤双肩包")),
                  List.of(),
                  "zh-CN")
              : TRAINED.recognize(said);

  private static final String PLAIN = "有没有双肩包";

  private ShopTalk talk;

  @BeforeEach
  void open(@TempDir Path dir) {
    talk = new ShopTalk(dir, TalkGoods.all(), RECOGNIZER);
    Patience.value(
        talk.floor.database.transact(
            tx -> talk.floor.members.openShop(tx, RecordingChannel.member("keeper"))));
  }

  @AfterEach
  void close() {
    talk.close();
  }

  @Test
  void aPlainRequestIsTakenUp() {
    // When / Then
    assertThat(talk.mutters("ann", PLAIN).text()).contains("双肩包");
  }

  @ParameterizedTest
  @ValueSource(strings = {"@王姐 有没有双肩包", "有没有双肩包 @所有人"})
  void whatIsSaidToSomebodyElseIsNotForUs(String words) {
    // When / Then
    assertThat(talk.mutters("ann", words).isSilence()).isTrue();
  }

  @Test
  void whoQuotesAnotherMemberTalksWithThem() {
    // Given
    ChatEvent.Said plain = talk.events.said("ann", ShopTalk.GROUP, Addressing.AMBIENT, PLAIN);

    // When
    Said answer =
        talk.hears(
            new ChatEvent.Said(
                plain.id(),
                plain.conversation(),
                plain.at(),
                plain.sender(),
                plain.message(),
                plain.content(),
                plain.addressing(),
                new MessageRef("bobs-message")));

    // Then
    assertThat(answer.isSilence()).isTrue();
  }

  @Test
  void whileAShopkeeperTalksTheClerkDoesNot() {
    // Given
    talk.mutters("keeper", "我家那款今天刚到货，大家看看");

    // When
    Said meanwhile = talk.mutters("ann", PLAIN);
    Said called = talk.says("bob", PLAIN);
    talk.floor.clock.advance(Duration.ofMinutes(2));
    Said later = talk.mutters("ann", PLAIN);

    // Then
    assertThat(meanwhile.isSilence()).isTrue();
    assertThat(called.isSilence()).isFalse();
    assertThat(later.isSilence()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"小二，有没有双肩包", "店小二 有没有双肩包", "小二有没有双肩包"})
  void itsNameIsItsName(String words) {
    // Given
    talk.says("keeper", "安静点");

    // When / Then
    assertThat(talk.mutters("ann", words).text()).contains("双肩包");
  }

  @ParameterizedTest
  @CsvSource({"小二安静点, 小二正常说话, 安静待着, 照常", "xiaoer be quiet, xiaoer be normal, keep quiet, as usual"})
  void aShopkeeperQuietsItAndWakesIt(String quiet, String normal, String hushed, String awake) {
    // When
    String told = talk.mutters("keeper", quiet).text();
    boolean silent = talk.mutters("ann", PLAIN).isSilence();
    String woken = talk.mutters("keeper", normal).text();
    boolean back = !talk.mutters("ann", PLAIN).isSilence();

    // Then
    assertThat(told).contains(hushed);
    assertThat(silent).isTrue();
    assertThat(woken).contains(awake);
    assertThat(back).isTrue();
  }

  @Test
  void nobodyElseDecides() {
    // When
    String refused = talk.says("ann", "安静点").text();

    // Then
    assertThat(refused).contains("店主或群主");
    assertThat(talk.mutters("ann", PLAIN).isSilence()).isFalse();
  }

  @Test
  void aLivelyClerkTakesUpWhatIsLikely() {
    // Given
    boolean normally = talk.mutters("ann", "通勤双肩包").isSilence();

    // When
    talk.says("keeper", "活跃点");

    // Then
    assertThat(normally).isTrue();
    assertThat(talk.mutters("bob", "通勤双肩包").text()).contains("双肩包");
  }

  @ParameterizedTest
  @ValueSource(strings = {"小二的作业好多", "小二班今天放学早", "安静点，孩子睡了"})
  void whatOnlySoundsLikeItsNameIsNot(String words) {
    // When / Then
    assertThat(talk.mutters("keeper", words).isSilence()).isTrue();
  }
}
