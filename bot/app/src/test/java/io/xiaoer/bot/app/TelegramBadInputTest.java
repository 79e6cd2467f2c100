package io.xiaoer.bot.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xiaoer.bot.app.TelegramBotApi.Call;
import io.xiaoer.bot.app.TelegramUpdates.Person;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What reaches the Telegram webhook and should not: a clear answer, a count, no change. */
class TelegramBadInputTest {

  private static final int LARGEST = 1 << 20;

  private final Person member = TelegramUpdates.person("小满", "zh-hans");
  private final long group = TelegramUpdates.group();

  private TelegramWorld world;

  @BeforeEach
  void open(@TempDir Path dataDir) throws IOException {
    world = new TelegramWorld(dataDir);
  }

  @AfterEach
  void close() {
    world.api().requireNothingUnknown();
    world.close();
  }

  @Test
  void whoeverDoesNotKnowTheSecretIsTurnedAway() {
    // Given
    String update = wish().toString();
    long rejected = world.counted("rejected");

    // When
    List<HttpResponse<String>> answers =
        List.of(
            world.post(update),
            world.post(update, TelegramWorld.HEADER, ""),
            world.post(update, TelegramWorld.HEADER, TelegramWorld.SECRET + "x"),
            world.post(update, "Authorization", TelegramWorld.SECRET));

    // Then
    assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(401);
    requireProblems(answers);
    requireNothingHappened(rejected + answers.size());
  }

  @Test
  void whatIsNoUpdateIsRefused() {
    // Given
    long rejected = world.counted("rejected");

    // When
    List<HttpResponse<String>> answers =
        List.of("", "{", "[]", "null", "{}", "{\"update_id\":\"x\",\"message\":{}}", "\u0000")
            .stream()
            .map(body -> world.post(body, TelegramWorld.HEADER, TelegramWorld.SECRET))
            .toList();

    // Then
    assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(400);
    requireProblems(answers);
    requireNothingHappened(rejected + answers.size());
  }

  @Test
  void whatIsTooLargeIsRefused() {
    // Given
    long rejected = world.counted("rejected");
    ObjectNode update = wish();
    update.put("padding", "x".repeat(LARGEST));

    // When
    HttpResponse<String> answer =
        world.post(update.toString(), TelegramWorld.HEADER, TelegramWorld.SECRET);

    // Then
    assertThat(answer.statusCode()).isEqualTo(413);
    requireNothingHappened(rejected + 1);
  }

  @Test
  void aButtonThatMeansNothingIsAnsweredPolitelyAndItsPressAcknowledged() {
    // Given
    List<String> unknown =
        List.of("?", "x:1", "p:nothing", "w:0:zz", "b:1:zz:00000000", "y:nobody");

    for (String data : unknown) {
      Person presser = TelegramUpdates.person("小满", "zh-hans");

      // When
      Optional<Call> inline = world.deliver(TelegramUpdates.pressed(group, presser, data));

      // Then
      assertThat(inline).isEmpty();
      world.awaitMessage(presser.id(), "重新");
      TelegramWorld.await("acknowledged: " + data, world::isNewestPressAcknowledged);
      assertThat(world.messages(presser.id())).hasSize(1);
      assertThat(world.orders(presser)).isEmpty();
    }
    assertThat(world.messages(group)).isEmpty();
  }

  @Test
  void whatComesAgainAfterARestartChangesNothing() throws IOException {
    // Given: an order, its updates not known to have been taken
    world.deliver(wish());
    world.awaitMessage(group, "1. ");
    Call proposal = world.deliver(TelegramUpdates.said(group, member, "第一个来两件")).orElseThrow();
    world.deliver(TelegramUpdates.pressed(group, member, proposal.behind("确认")));
    world.awaitMessage(group, "下单成功");
    int said = world.messages(group).size();

    // When
    world.restart();
    world.deliverAllAgain();

    // Then
    world.awaitQuiet();
    assertThat(world.counted("duplicate")).isEqualTo(world.deliveries());
    assertThat(world.orders(member)).hasSize(1);
    assertThat(world.messages(group)).hasSize(said);
    assertThat(world.messages(member.id())).hasSize(1);
  }

  private ObjectNode wish() {
    return TelegramUpdates.said(group, member, "@shopbot 有没有适合宝宝的防晒霜，一百以内");
  }

  private static void requireProblems(List<HttpResponse<String>> answers) {
    assertThat(answers)
        .allSatisfy(
            answer ->
                assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                    .startsWith("application/problem+json"));
  }

  private void requireNothingHappened(long rejected) {
    assertThat(world.counted("rejected")).isEqualTo(rejected);
    world.awaitQuiet();
    assertThat(world.messages(group)).isEmpty();
    assertThat(world.messages(member.id())).isEmpty();
    assertThat(world.orders(member)).isEmpty();
  }
}
