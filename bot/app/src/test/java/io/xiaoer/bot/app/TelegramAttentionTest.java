package io.xiaoer.bot.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xiaoer.bot.app.TelegramBotApi.Call;
import io.xiaoer.bot.app.TelegramUpdates.Person;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When the clerk speaks in a Telegram group, when not, and by which way. */
class TelegramAttentionTest {

  private static TelegramWorld world;

  private final Person member = TelegramUpdates.person("小满", "zh-hans");
  private final long group = TelegramUpdates.group();

  @BeforeAll
  static void open(@TempDir Path dataDir) throws IOException {
    world = new TelegramWorld(dataDir);
  }

  @AfterAll
  static void close() {
    world.close();
  }

  @AfterEach
  void knowsEveryCall() {
    world.api().requireNothingUnknown();
  }

  @Test
  void theWebhookIsRegisteredWithItsSecret() {
    // When
    List<Call> registered = world.api().calls("setWebhook");

    // Then
    assertThat(registered).hasSize(1);
    assertThat(registered.getFirst().body().path("url").asText())
        .isEqualTo("https://shop.example.com/webhooks/telegram/main");
    assertThat(registered.getFirst().body().path("secret_token").asText())
        .isEqualTo(TelegramWorld.SECRET);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "今天晚上一起吃火锅吗",
        "哈哈哈哈笑死我了",
        "did anybody watch the match last night?",
        "see you all on Sunday 👋",
        "确认",
        "ok",
        "/help@newsbot"
      })
  void whatIsNotForTheClerkIsMetWithSilence(String words) {
    // When
    Optional<Call> answer = world.deliver(TelegramUpdates.said(group, member, words));

    // Then
    assertThat(answer).isEmpty();
    world.awaitQuiet();
    assertThat(world.messages(group)).isEmpty();
    assertThat(world.messages(member.id())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"@shopbot 你好", "你好 @shopbot", "/help", "/help@shopbot"})
  void whoeverCallsTheClerkIsAnsweredInTheAnswerOfTheWebhook(String words) {
    // Given
    int calls = world.api().calls().size();

    // When
    Optional<Call> answer = world.deliver(TelegramUpdates.said(group, member, words));

    // Then
    requireSpoken(answer);
    world.awaitQuiet();
    assertThat(world.messages(group)).hasSize(1);
    assertThat(world.api().calls().subList(calls, world.api().calls().size()))
        .noneMatch(call -> call.chat() == group);
  }

  @Test
  void anAnswerToTheClerkIsForTheClerk() {
    // When
    Optional<Call> answer = world.deliver(TelegramUpdates.replied(group, member, "你好"));

    // Then
    requireSpoken(answer);
  }

  @Test
  void aPlainWishIsTakenUpThoughNobodyWasCalled() {
    // When
    world.deliver(TelegramUpdates.said(group, member, "有没有适合宝宝的防晒霜，一百以内"));

    // Then
    assertThat(world.awaitMessage(group, "1. ").buttons()).hasSize(5);
  }

  @Test
  void itsOwnAndOtherBotsMessagesAreNotHeard() {
    // Given
    Person other = TelegramUpdates.otherBot();
    List<ObjectNode> updates =
        List.of(
            TelegramUpdates.said(group, TelegramUpdates.CLERK, "@shopbot 有没有防晒霜"),
            TelegramUpdates.said(group, other, "@shopbot 有没有防晒霜"),
            TelegramUpdates.replied(group, other, "你好"),
            TelegramUpdates.said(group, other, "/help@shopbot"),
            TelegramUpdates.pressed(group, other, "?"));

    // When
    List<Optional<Call>> answers = updates.stream().map(world::deliver).toList();

    // Then
    assertThat(answers).allMatch(Optional::isEmpty);
    world.awaitQuiet();
    assertThat(world.messages(group)).isEmpty();
    assertThat(world.messages(other.id())).isEmpty();
  }

  @Test
  void aPictureThatTelegramHasAlreadyTravelsInTheAnswerToo() {
    // Given: a picture that went by its address once
    world.deliver(TelegramUpdates.said(group, member, "@shopbot 推荐一款吹风机"));
    TelegramWorld.await("the first answer", () -> !world.messages(group).isEmpty());
    world.awaitQuiet();
    int photos = world.api().calls("sendPhoto").size();

    // When
    Optional<Call> again = world.deliver(TelegramUpdates.said(group, member, "@shopbot 推荐一款吹风机"));

    // Then
    assertThat(again).isPresent();
    assertThat(again.orElseThrow().method()).isEqualTo("sendPhoto");
    assertThat(again.orElseThrow().body().path("photo").asText()).startsWith("AgAClarge");
    world.awaitQuiet();
    assertThat(world.api().calls("sendPhoto")).hasSize(photos);
  }

  private void requireSpoken(Optional<Call> answer) {
    assertThat(answer).isPresent();
    assertThat(answer.orElseThrow().method()).isEqualTo("sendMessage");
    assertThat(answer.orElseThrow().chat()).isEqualTo(group);
    assertThat(answer.orElseThrow().text()).isNotBlank();
  }
}
