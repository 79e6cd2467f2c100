package io.xiaoer.channels.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pengrad.telegrambot.model.Update;
import com.pengrad.telegrambot.utility.BotUtils;
import io.xiaoer.channel.Addressing;
import io.xiaoer.channel.ChatEvent;
import io.xiaoer.channel.Conversation;
import io.xiaoer.channel.ConversationKind;
import io.xiaoer.channel.MessageContent;
import io.xiaoer.channel.MessageRef;
import io.xiaoer.failure.WebhookException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TelegramDecoderTest {

  private static final Path FIXTURES = Path.of("src/test/resources/telegram");
  private static final Instant RECEIVED = Instant.parse("2026-11-22T09:00:00Z");
  private static final Bot BOT = new Bot(42, "shopbot");
  private static final Conversation GROUP =
      Telegram.conversation("-1001234567890", ConversationKind.GROUP);
  private static final Conversation TOPIC =
      Telegram.conversation("-1001234567890:3", ConversationKind.GROUP);
  private static final Conversation DIRECT = Telegram.conversation("777", ConversationKind.DIRECT);

  private final TelegramDecoder decoder = new TelegramDecoder(new TelegramJson());

  static Stream<Path> fixtures() throws IOException {
    try (Stream<Path> files = Files.list(FIXTURES)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "mention, MENTIONED, 有没有防晒霜",
    "mention-after-emoji, MENTIONED, 😀👩‍👧 ，有没有防晒霜",
    "text-mention, MENTIONED, 在吗",
    "mention-of-another, AMBIENT, @weatherbot 下雨吗",
    "ambient, AMBIENT, 今天真热",
    "reply-to-us, REPLIED, 第一个来两件",
    "reply-to-another, AMBIENT, 好的",
    "direct, DIRECT, 有没有防晒霜",
    "command, COMMANDED, my orders 今天",
    "command-for-nobody, COMMANDED, find 防晒霜",
    "topic, MENTIONED, 你好",
    "thread-outside-topics, AMBIENT, 好的"
  })
  void wordsAreDecodedWithTheirAddressing(String fixture, Addressing addressing, String words)
      throws IOException {
    // Given
    byte[] update = read(fixture);

    // When
    ChatEvent.Said said = (ChatEvent.Said) only(update);

    // Then
    assertThat(said.addressing()).isEqualTo(addressing);
    assertThat(said.content()).isEqualTo(new MessageContent.Text(words));
    assertThat(said.at()).isEqualTo(Instant.ofEpochSecond(1_763_798_400));
    assertThat(said.message()).isEqualTo(new MessageRef("10"));
  }

  @Test
  void theSenderIsKnownByIdNameAndLanguage() throws IOException {
    // Given
    byte[] update = read("direct");

    // When
    ChatEvent.Said said = (ChatEvent.Said) only(update);

    // Then
    assertThat(said.sender().key()).isEqualTo(Telegram.member(777));
    assertThat(said.sender().name()).isEqualTo("小林 Lin");
    assertThat(said.sender().language()).isEqualTo("zh-hans");
    assertThat(said.conversation()).isEqualTo(DIRECT);
  }

  @ParameterizedTest
  @CsvSource({
    "reply-to-us,9",
    "reply-to-another,8",
    "thread-outside-topics,8",
    "topic,",
    "ambient,"
  })
  void theQuotedMessageIsKnownButTheOpeningOfATopicIsNone(String fixture, String quoted)
      throws IOException {
    // Given
    byte[] update = read(fixture);

    // When
    ChatEvent.Said said = (ChatEvent.Said) only(update);

    // Then
    assertThat(said.repliesTo()).isEqualTo(quoted == null ? null : new MessageRef(quoted));
  }

  @Test
  void aTopicIsAConversationOfItsOwnAndAThreadElsewhereIsNot() throws IOException {
    // Given
    byte[] topic = read("topic");
    byte[] thread = read("thread-outside-topics");

    // When
    List<Conversation> places = List.of(only(topic).conversation(), only(thread).conversation());

    // Then
    assertThat(places).containsExactly(TOPIC, GROUP);
  }

  @Test
  void aPictureComesWithItsCaptionAndLargestSize() throws IOException {
    // Given
    byte[] update = read("photo");

    // When
    ChatEvent.Said said = (ChatEvent.Said) only(update);

    // Then
    assertThat(said.content()).isEqualTo(new MessageContent.Image("large", "有这个吗"));
    assertThat(said.addressing()).isEqualTo(Addressing.MENTIONED);
  }

  @Test
  void aStickerIsSaidButNotRead() throws IOException {
    // Given
    byte[] update = read("sticker");

    // When
    ChatEvent.Said said = (ChatEvent.Said) only(update);

    // Then
    assertThat(said.content()).isEqualTo(new MessageContent.Unsupported("sticker"));
  }

  @ParameterizedTest
  @CsvSource({"start-direct,s_AbC-9", "start-group,''", "added,''", "unblocked,''"})
  void aConversationOpens(String fixture, String payload) throws IOException {
    // Given
    byte[] update = read(fixture);

    // When
    ChatEvent.Opened opened = (ChatEvent.Opened) only(update);

    // Then
    assertThat(opened.payload()).isEqualTo(payload);
    assertThat(opened.by().key()).isEqualTo(Telegram.member(777));
    boolean direct = fixture.equals("start-direct") || fixture.equals("unblocked");
    assertThat(opened.conversation()).isEqualTo(direct ? DIRECT : GROUP);
  }

  @ParameterizedTest
  @CsvSource({
    "press,-1001234567890",
    "press-in-topic,-1001234567890:3",
    "press-on-old-message,-1001234567890"
  })
  void aPressCarriesTheButtonThePresserAndTheTicket(String fixture, String place)
      throws IOException {
    // Given
    byte[] update = read(fixture);

    // When
    ChatEvent.Pressed pressed = (ChatEvent.Pressed) only(update);

    // Then
    assertThat(pressed.action()).isEqualTo("b:2:sku-1");
    assertThat(pressed.presser().key()).isEqualTo(Telegram.member(777));
    assertThat(pressed.ticket()).startsWith("4382bfdwdsb323b2d");
    assertThat(pressed.source()).isEqualTo(new MessageRef("9"));
    assertThat(pressed.conversation())
        .isEqualTo(Telegram.conversation(place, ConversationKind.GROUP));
    assertThat(pressed.at()).isEqualTo(RECEIVED);
  }

  @ParameterizedTest
  @CsvSource({
    "edited,edited_message",
    "channel-post,channel_post",
    "unheard,hologram",
    "unheard-nowhere,poll_of_tomorrow",
    "migration,migrate_to_chat_id",
    "joined,new_chat_participant",
    "command-for-another,command for another bot",
    "automatic-forward,message of a channel",
    "press-on-inline-message,callback_query",
    "game,callback_query",
    "removed,my_chat_member",
    "promoted,my_chat_member"
  })
  void whatWeDoNotHandleIsUnsupported(String fixture, String kind) throws IOException {
    // Given
    byte[] update = read(fixture);

    // When
    ChatEvent event = only(update);

    // Then
    assertThat(event).isInstanceOf(ChatEvent.Unsupported.class);
    assertThat(((ChatEvent.Unsupported) event).kind()).isEqualTo(kind);
  }

  @ParameterizedTest
  @ValueSource(strings = {"own", "another-bot", "anonymous-admin"})
  void whatBotsSayIsDropped(String fixture) throws IOException {
    // Given
    byte[] update = read(fixture);

    // When
    List<ChatEvent> events = decoder.decode(update, RECEIVED, BOT);

    // Then
    assertThat(events).isEmpty();
  }

  @Test
  void aServerThatTellsNoEntitiesIsReadByTheLettersOfTheName() throws IOException {
    // Given
    String update = text("ambient").replace("今天真热", "@ShopBot 今天真热 @shopbots");

    // When
    ChatEvent.Said said = (ChatEvent.Said) only(update.getBytes(StandardCharsets.UTF_8));

    // Then
    assertThat(said.addressing()).isEqualTo(Addressing.MENTIONED);
    assertThat(said.content()).isEqualTo(new MessageContent.Text("今天真热 @shopbots"));
  }

  @Test
  void entitiesOutsideTheTextAreIgnored() throws IOException {
    // Given
    String update = text("mention").replace("\"length\": 8", "\"length\": 2147483647");

    // When
    ChatEvent.Said said = (ChatEvent.Said) only(update.getBytes(StandardCharsets.UTF_8));

    // Then
    assertThat(said.addressing()).isEqualTo(Addressing.AMBIENT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"message\":{}}",
        "{\"update_id\":1,\"message\":{}}",
        "{\"update_id\":1,\"message\":{\"chat\":{\"type\":\"private\"}}}",
        "{\"update_id\":1,\"message\":{\"chat\":{\"id\":1},\"from\":{\"id\":1},\"text\":\"x\"}}",
        "{\"update_id\":1,\"message\":{\"chat\":{\"id\":1},\"from\":{\"id\":1},\"text\":\"x\",\"message_id\":1,\"date\":-1}}",
        "{\"update_id\":1,\"callback_query\":{\"data\":\"x\"}}",
        "{\"update_id\":\"one\"}"
      })
  void whatLacksWhatItNeedsIsMalformed(String update) {
    assertThatThrownBy(() -> decoder.decode(update.getBytes(StandardCharsets.UTF_8), RECEIVED, BOT))
        .isInstanceOf(WebhookException.class);
  }

  /** The oracle: models that others made and keep. */
  @ParameterizedTest
  @MethodSource("fixtures")
  void othersReadTheSameInOurFixtures(Path fixture) throws IOException {
    // Given
    String json = Files.readString(fixture);
    Update theirs = BotUtils.parseUpdate(json);

    // When
    List<ChatEvent> ours = decoder.decode(json.getBytes(StandardCharsets.UTF_8), RECEIVED, BOT);

    // Then
    assertThat(ours).allMatch(event -> event.id().id().equals(theirs.updateId().toString()));
    ours.forEach(event -> assertSame(event, theirs));
  }

  private static void assertSame(ChatEvent ours, Update theirs) {
    switch (ours) {
      case ChatEvent.Said said -> {
        assertThat(said.sender().key().member()).isEqualTo(theirs.message().from().id().toString());
        assertThat(said.message().id()).isEqualTo(theirs.message().messageId().toString());
        assertThat(said.conversation().key().conversation())
            .startsWith(theirs.message().chat().id().toString());
        assertThat(said.at().getEpochSecond()).isEqualTo(theirs.message().date().longValue());
      }
      case ChatEvent.Pressed pressed -> {
        assertThat(pressed.action()).isEqualTo(theirs.callbackQuery().data());
        assertThat(pressed.ticket()).isEqualTo(theirs.callbackQuery().id());
        assertThat(pressed.presser().key().member())
            .isEqualTo(theirs.callbackQuery().from().id().toString());
      }
      case ChatEvent.Opened opened ->
          assertThat(opened.by().key().member())
              .isEqualTo(
                  theirs.message() == null
                      ? theirs.myChatMember().from().id().toString()
                      : theirs.message().from().id().toString());
      case ChatEvent.Unsupported _, ChatEvent.Retracted _ -> {}
    }
  }

  private ChatEvent only(byte[] update) {
    List<ChatEvent> events = decoder.decode(update, RECEIVED, BOT);
    assertThat(events).hasSize(1);
    return events.getFirst();
  }

  private static byte[] read(String fixture) throws IOException {
    return Files.readAllBytes(FIXTURES.resolve(fixture + ".json"));
  }

  private static String text(String fixture) throws IOException {
    return Files.readString(FIXTURES.resolve(fixture + ".json"));
  }
}
