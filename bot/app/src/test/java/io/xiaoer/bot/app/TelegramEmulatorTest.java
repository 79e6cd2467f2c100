package io.xiaoer.bot.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.xiaoer.bot.app.TelegramBotApi.Call;
import io.xiaoer.bot.app.TelegramUpdates.Person;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The service in polling mode against software of others that plays Telegram. */
@ExtendWith(NodeAvailable.class)
class TelegramEmulatorTest {

  /** How the emulator names every bot. */
  private static final String CALL = "@TestNameBot ";

  private final Person buyer = TelegramUpdates.person("小满", "zh-hans");
  private final long group = TelegramUpdates.group();

  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private TelegramEmulator emulator;
  private RunningShop shop;

  @BeforeEach
  void open(@TempDir Path dataDir) throws IOException {
    emulator = TelegramEmulator.start();
    open.push(emulator);
    String port = String.valueOf(RunningShop.freePort());
    shop =
        RunningShop.start(
            dataDir,
            Map.of(
                "XIAOER_HTTP_PORT",
                port,
                "XIAOER_HTTP_PUBLICURL",
                "http://127.0.0.1:" + port,
                "XIAOER_CHANNELS_TELEGRAM_TOKEN",
                TelegramEmulator.TOKEN,
                "XIAOER_CHANNELS_TELEGRAM_APIROOT",
                emulator.root()));
    open.push(shop);
  }

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable part : open) {
      part.close();
    }
  }

  @Test
  void aWishBecomesAnOrder() {
    // Given: a group, and a server that takes no pictures
    say(CALL + "有没有适合宝宝的防晒霜，一百以内");

    // When: the goods are asked for
    Call listed = emulator.awaitMessage(group, "1. ");

    // Then: their words come without the picture
    assertThat(listed.text()).contains("给你挑了 5 款：").contains("\n5. ").contains("¥");
    assertThat(listed.buttons())
        .extracting(button -> button.path("text").asText())
        .containsExactly("1", "2", "3", "4", "5");

    // When: the first is asked about and ordered
    say("第一个多少毫升？");
    say("第一个来两件");

    // Then: the fact and the proposal come, in order
    Call proposal = emulator.awaitMessage(group, "小满，确认一下");
    assertThat(proposal.text()).contains("× 2");
    assertThat(emulator.messages(group))
        .element(1)
        .extracting(Call::text)
        .asString()
        .endsWith("净含量 12g");

    // When: the buyer confirms
    emulator.press(TelegramUpdates.pressed(group, buyer, proposal.behind("确认")));

    // Then: there is one order, its link is in the buyer's own chat and not in the group
    Call privately = emulator.awaitMessage(buyer.id(), "记下了");
    emulator.awaitMessage(group, "小满，下单成功");
    JsonNode orders = orders();
    assertThat(orders.path("total").asInt()).isEqualTo(1);
    assertThat(orders.at("/orders/0/status").asText()).isEqualTo("AWAITING_PAYMENT");
    assertThat(orders.at("/orders/0/lines/0/quantity").asInt()).isEqualTo(2);
    String number = orders.at("/orders/0/number").asText();
    assertThat(privately.text()).contains(number).contains(shop.edge("/o/"));
    assertThat(emulator.messages(group))
        .noneMatch(said -> said.text().contains(number) || said.text().contains("/o/"));
  }

  @Test
  void aGroupThatTalksAmongItselfIsLeftAlone() {
    // Given
    say("今天晚上一起吃火锅吗");

    // When: the direct chat is opened afterwards
    emulator.say(TelegramUpdates.said(buyer.id(), buyer, "/start"));

    // Then
    emulator.awaitMessage(buyer.id(), "你好，我是店小二");
    assertThat(emulator.messages(group)).isEmpty();
  }

  private void say(String words) {
    emulator.say(TelegramUpdates.said(group, buyer, words));
  }

  private JsonNode orders() {
    HttpResponse<String> answer =
        TelegramWorld.done(() -> shop.get(shop.management("/api/orders")));
    return TelegramBotApi.read(answer.body());
  }
}
