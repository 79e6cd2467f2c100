package io.xiaoer.bot.turn;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.xiaoer.bot.turn.ShopTalk.Said;
import io.xiaoer.channel.Addressing;
import io.xiaoer.channel.ChatEvent;
import io.xiaoer.intent.TrainedRecognizer;
import io.xiaoer.testkit.time.Patience;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Short messages in one go are one turn: one answer, and each of them is noted with it. */
class BurstTalkTest {

  private static final TrainedRecognizer RECOGNIZER = TrainedRecognizer.load();

  private ShopTalk talk;

  @BeforeEach
  void open(@TempDir Path dir) {
    talk = new ShopTalk(dir, TalkGoods.all(), RECOGNIZER, Duration.ofMillis(300));
  }

  @AfterEach
  void close() {
    talk.close();
  }

  @Test
  void aBurstIsOneTurnWithOneAnswer() {
    // Given
    List<ChatEvent> burst = burst("ann", "防晒霜", "五十以内的");
    List<Future<Taken>> taken = burst.stream().map(talk::takes).toList();
    boolean waited = taken.stream().noneMatch(Future::isComplete);

    // When
    timers();
    taken.forEach(Patience::value);
    Said said = talk.spoken();

    // Then
    assertThat(waited).isTrue();
    assertThat(said.messages()).hasSize(1);
    assertThat(said.text()).contains("晨光防晒霜").contains("¥30.00").doesNotContain("¥60.00");
  }

  @Test
  void eachOfItsMessagesHadItsEffect() {
    // Given
    List<ChatEvent> burst = burst("ann", "防晒霜", "五十以内的");
    List<Future<Taken>> taken = burst.stream().map(talk::takes).toList();
    timers();
    taken.forEach(Patience::value);
    talk.spoken();

    // When
    List<Future<Taken>> again = burst.stream().map(talk::takes).toList();
    timers();

    // Then
    assertThat(again.stream().map(Patience::value)).containsOnly(new Taken.Duplicate());
    assertThat(talk.spoken().isSilence()).isTrue();
  }

  @Test
  void theSameMessageTwiceInABurstCountsOnce() {
    // Given
    ChatEvent event = burst("ann", "防晒霜").getFirst();

    // When
    Future<Taken> first = talk.takes(event);
    Future<Taken> second = talk.takes(event);
    timers();

    // Then
    assertThat(Patience.value(first)).isEqualTo(new Taken.Done(null));
    assertThat(Patience.value(second)).isEqualTo(new Taken.Duplicate());
    assertThat(talk.spoken().messages()).hasSize(1);
  }

  @Test
  void whatIsCompleteWaitsForNothing() {
    // When
    Patience.value(
        talk.takes(talk.events.said("ann", ShopTalk.GROUP, Addressing.MENTIONED, "有没有防晒霜？")));

    // Then
    assertThat(talk.spoken().messages()).hasSize(1);
    assertThat(talk.timers).isEmpty();
  }

  @Test
  void twoMembersAreTwoTurnsHoweverTheyInterleave() {
    // Given
    ChatEvent ann = burst("ann", "双肩包").getFirst();
    ChatEvent bob = burst("bob", "防晒霜").getFirst();
    ChatEvent more = burst("ann", "蓝色的").getFirst();

    // When
    List<Future<Taken>> taken = Stream.of(ann, bob, more).map(talk::takes).toList();
    timers();
    taken.forEach(Patience::value);
    Said said = talk.spoken();

    // Then
    assertThat(said.messages()).hasSize(2);
    assertThat(said.text()).containsPattern("(?s)帆布双肩包.*---.*防晒霜");
  }

  @Test
  void aButtonEndsTheBurstBeforeIt() {
    // Given
    Future<Taken> words = talk.takes(burst("ann", "防晒霜").getFirst());

    // When
    Future<Taken> press = talk.takes(talk.events.pressed("ann", ShopTalk.GROUP, "p:canvas"));

    // Then
    Patience.value(words);
    Patience.value(press);
    assertThat(talk.spoken().text()).containsPattern("(?s)防晒霜.*---.*帆布双肩包");
  }

  @Test
  void aBurstOfWhichAPartHadItsEffectIsAnsweredForTheRest() {
    // Given a message that was answered, and a node that has forgotten its claims
    ChatEvent first = burst("ann", "防晒霜").getFirst();
    Future<Taken> alone = talk.takes(first);
    timers();
    Patience.value(alone);
    talk.spoken();
    talk.forgetClaims();

    // When it comes again with another
    List<Future<Taken>> both =
        Stream.of(first, burst("ann", "双肩包").getFirst()).map(talk::takes).toList();
    timers();
    both.forEach(Patience::value);

    // Then
    Said said = talk.spoken();
    assertThat(said.messages()).hasSize(1);
    assertThat(said.text()).contains("双肩包").doesNotContain("防晒霜");
  }

  private List<ChatEvent> burst(String member, String... words) {
    return Stream.of(words)
        .map(
            word ->
                (ChatEvent) talk.events.said(member, ShopTalk.GROUP, Addressing.MENTIONED, word))
        .toList();
  }

  private void timers() {
    while (!talk.timers.isEmpty()) {
      talk.timers.poll().complete();
    }
  }
}
