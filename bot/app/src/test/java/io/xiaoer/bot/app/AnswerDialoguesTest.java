package io.xiaoer.bot.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.xiaoer.channel.AccountId;
import io.xiaoer.channel.Addressing;
import io.xiaoer.channel.ChannelId;
import io.xiaoer.channel.ChatEvent;
import io.xiaoer.channel.Conversation;
import io.xiaoer.channel.ConversationKey;
import io.xiaoer.channel.ConversationKind;
import io.xiaoer.channel.EventId;
import io.xiaoer.channel.MemberKey;
import io.xiaoer.channel.MessageContent;
import io.xiaoer.channel.MessageRef;
import io.xiaoer.channel.Participant;
import io.xiaoer.testkit.time.Patience;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole dialogues with the demo shop, in both languages, from {@code answer-dialogues.txt}: what a
 * member says and what the answer must and must not hold.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnswerDialoguesTest {

  private static final ChannelId CHANNEL = new ChannelId("playground");
  private static final ObjectMapper JSON = new ObjectMapper();

  private Path home;
  private RunningShop shop;
  private int events;

  /** One thing said, or one button pressed by its number, with what the answer is to hold. */
  private record Step(String words, List<String> holds, List<String> lacks) {}

  /** A dialogue under its title. */
  private record Dialogue(String title, String language, List<Step> steps) {
    @Override
    public String toString() {
      return title;
    }
  }

  @BeforeAll
  void open(@TempDir Path dir) throws IOException {
    home = dir;
    shop = RunningShop.start(home, Map.of());
  }

  @AfterAll
  void close() {
    shop.close();
  }

  @ParameterizedTest
  @MethodSource("dialogues")
  void goesAsWritten(Dialogue dialogue) throws IOException {
    // Given
    Participant member =
        new Participant(
            new MemberKey(CHANNEL, AccountId.MAIN, "answers-" + dialogue.title().hashCode()),
            "Ann",
            dialogue.language(),
            false);
    Conversation direct =
        new Conversation(
            new ConversationKey(CHANNEL, AccountId.MAIN, "answers-" + dialogue.title().hashCode()),
            ConversationKind.DIRECT);
    JsonNode last = JSON.nullNode();

    for (Step step : dialogue.steps()) {
      // When
      last = answer(step, member, direct, last);

      // Then
      String text = words(last);
      step.holds().forEach(hold -> assertThat(text).as(step.words()).contains(hold));
      step.lacks().forEach(lack -> assertThat(text).as(step.words()).doesNotContain(lack));
    }
  }

  private JsonNode answer(Step step, Participant member, Conversation where, JsonNode before)
      throws IOException {
    EventId id = new EventId(CHANNEL, AccountId.MAIN, "answers-" + ++events);
    ChatEvent event =
        step.words().startsWith("[")
            ? new ChatEvent.Pressed(
                id, where, Instant.EPOCH, member, button(before, step.words()), null, null)
            : new ChatEvent.Said(
                id,
                where,
                Instant.EPOCH,
                member,
                new MessageRef("said-" + events),
                new MessageContent.Text(step.words()),
                Addressing.DIRECT,
                null);
    Patience.value(shop.assembly().talk().intake().take(event, null));
    return JSON.readTree(newest(where));
  }

  /** The last thing that was said there, as it lies in the outbox. */
  private String newest(Conversation where) {
    String sql = "SELECT reply FROM outbox WHERE conversation = ? ORDER BY seq DESC LIMIT 1";
    try (Connection books =
            DriverManager.getConnection("jdbc:sqlite:" + home.resolve("xiaoer.db"));
        PreparedStatement query = books.prepareStatement(sql)) {
      query.setString(1, where.key().toString());
      try (ResultSet rows = query.executeQuery()) {
        return rows.getString(1);
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static String button(JsonNode reply, String number) {
    int index = Integer.parseInt(number.substring(1, number.length() - 1)) - 1;
    return reply.get("actions").get(index).get("action").asText();
  }

  private static String words(JsonNode reply) {
    return reply.has("text") ? reply.get("text").asText() : reply.toString();
  }

  static Stream<Dialogue> dialogues() throws IOException {
    List<Dialogue> dialogues = new ArrayList<>();
    for (String block : file().split("\n\n")) {
      List<String> lines =
          block.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
      if (!lines.isEmpty()) {
        dialogues.add(dialogue(lines));
      }
    }
    return dialogues.stream();
  }

  private static Dialogue dialogue(List<String> lines) {
    List<Step> steps = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String rest = line.substring(1).strip();
      switch (line.charAt(0)) {
        case '>' -> steps.add(new Step(rest, new ArrayList<>(), new ArrayList<>()));
        case '+' -> steps.getLast().holds().add(rest);
        case '-' -> steps.getLast().lacks().add(rest);
        default -> throw new AssertionError(line);
      }
    }
    String[] title = lines.getFirst().split(": ", 2);
    return new Dialogue(title[1], title[0], steps);
  }

  private static String file() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            AnswerDialoguesTest.class.getResourceAsStream("answer-dialogues.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
