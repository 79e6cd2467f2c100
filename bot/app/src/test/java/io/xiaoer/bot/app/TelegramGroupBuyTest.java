package io.xiaoer.bot.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.xiaoer.bot.app.TelegramUpdates.Person;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A group buy from its opening to its end, in a Telegram group of the whole service. */
class TelegramGroupBuyTest {

  private static TelegramWorld world;

  private final long group = TelegramUpdates.group();
  private final Person keeper = TelegramUpdates.person("团长阿芬", "zh-hans");
  private final Person lin = TelegramUpdates.person("林小满", "zh-hans");
  private final Person zhou = TelegramUpdates.person("老周", "zh-hans");
  private final Person amy = TelegramUpdates.person("Amy", "en");

  @BeforeAll
  static void open(@TempDir Path dataDir) throws IOException {
    world = new TelegramWorld(dataDir);
  }

  @AfterAll
  static void close() {
    world.close();
  }

  @Test
  void membersJoinChangeAndLeaveAndTheShopkeeperCloses() {
    // Given
    say(keeper, "我要开店");
    say(keeper, "开团\n五常大米 59元/袋\n东北木耳 28元/包");
    world.awaitMessage(group, "东北木耳");

    // When
    say(lin, "大米两袋，周六取");
    say(lin, "这个米好吃吗");
    say(zhou, "+1");
    say(zhou, "木耳");
    say(amy, "接龙\n1. 林小满 大米2袋\n2. 老周 木耳1包\n3. Amy 大米1袋 木耳2包\n4. 王姐 大米3袋");
    say(lin, "我的改成3袋");
    say(zhou, "不要了");
    say(keeper, "截团");
    world.deliverAllAgain();

    // Then
    assertThat(world.awaitMessage(group, "截团啦").text())
        .contains("林小满", "五常大米×7袋")
        .doesNotContain("周六");
    assertThat(world.awaitMessage(group, "要哪一种").text()).contains("老周");
    JsonNode groupBuy = groupBuy();
    assertThat(groupBuy.path("status").asText()).isEqualTo("CLOSED");
    assertThat(texts(groupBuy.path("items"), "name")).containsExactly("五常大米", "东北木耳");
    assertThat(lines(groupBuy))
        .containsExactly(
            member(lin) + " 林小满 1 3",
            member(amy) + " Amy 1 1",
            member(amy) + " Amy 2 2",
            member(amy) + " 王姐 1 3");
    assertThat(groupBuy.path("lines").get(0).path("note").asText()).isEqualTo("周六取");
    assertThat(csv(groupBuy.path("id").asText())).contains("五常大米,3,袋,59.00,177.00,周六取", "total");
  }

  @Test
  void onlyShopkeepersOpenAndOnlyTheOpenerCloses() {
    // Given
    say(lin, "开团 五常大米 59元/袋");
    say(keeper, "我要开店");
    say(keeper, "开团 五常大米 59元/袋");
    world.awaitMessage(group, "五常大米");

    // When
    say(zhou, "截团");
    say(zhou, "加一");

    // Then
    world.awaitMessage(group, "记上了");
    assertThat(groupBuy().path("status").asText()).isEqualTo("OPEN");
    assertThat(groupBuys()).hasSize(1);
  }

  private void say(Person who, String words) {
    world.deliver(TelegramUpdates.said(group, who, words));
  }

  private JsonNode groupBuy() {
    return read("/api/group-buys/" + groupBuys().getFirst().path("id").asText());
  }

  private List<JsonNode> groupBuys() {
    return StreamSupport.stream(read("/api/group-buys").path("groupBuys").spliterator(), false)
        .filter(one -> one.path("conversation").asText().equals("telegram/main/" + group))
        .toList();
  }

  private static JsonNode read(String path) {
    return TelegramBotApi.read(body(path));
  }

  private static String csv(String id) {
    return body("/api/group-buys/" + id + "/export.csv");
  }

  private static String body(String path) {
    HttpResponse<String> answer =
        TelegramWorld.done(() -> world.shop().get(world.shop().management(path)));
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  private static List<String> lines(JsonNode groupBuy) {
    return StreamSupport.stream(groupBuy.path("lines").spliterator(), false)
        .map(
            line ->
                String.join(
                    " ",
                    line.path("member").asText(),
                    line.path("name").asText(),
                    line.path("ref").asText(),
                    line.path("quantity").asText()))
        .toList();
  }

  private static List<String> texts(JsonNode array, String field) {
    return StreamSupport.stream(array.spliterator(), false)
        .map(node -> node.path(field).asText())
        .toList();
  }

  private static String member(Person person) {
    return "telegram/main/" + person.id();
  }
}
