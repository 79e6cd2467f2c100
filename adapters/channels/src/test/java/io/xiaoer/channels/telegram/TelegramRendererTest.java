package io.xiaoer.channels.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.pengrad.telegrambot.model.LinkPreviewOptions;
import com.pengrad.telegrambot.model.MessageEntity;
import com.pengrad.telegrambot.model.request.InlineKeyboardButton;
import com.pengrad.telegrambot.model.request.InlineKeyboardMarkup;
import com.pengrad.telegrambot.model.request.ReplyParameters;
import com.pengrad.telegrambot.request.BaseRequest;
import com.pengrad.telegrambot.request.SendMessage;
import com.pengrad.telegrambot.request.SendPhoto;
import com.pengrad.telegrambot.utility.BotUtils;
import io.vertx.core.json.JsonObject;
import io.xiaoer.channel.Audience;
import io.xiaoer.channel.Conversation;
import io.xiaoer.channel.ConversationKind;
import io.xiaoer.channel.MessageRef;
import io.xiaoer.channel.Outbound;
import io.xiaoer.reply.Action;
import io.xiaoer.reply.Action.Emphasis;
import io.xiaoer.reply.Card;
import io.xiaoer.reply.Reply;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TelegramRendererTest {

  private static final Conversation TOPIC = Telegram.conversation("-100:3", ConversationKind.GROUP);
  private static final String PICTURE = "https://shop.example.com/p.jpg";

  @Test
  void aCardIsOnePhotoAsTheModelsOfOthersMakeIt() {
    // Given
    Reply reply = new Reply.OneCard(card("防晒霜 <SPF50>", "清爽", 1));
    SendPhoto theirs =
        new SendPhoto(-100L, PICTURE)
            .caption("防晒霜 <SPF50>\n¥89.00 · 会员价 ¥79.00\n清爽\n容量: 50ml")
            .captionEntities(new MessageEntity(MessageEntity.Type.bold, 0, 11))
            .messageThreadId(3)
            .replyParameters(new ReplyParameters(10).allowSendingWithoutReply(true))
            .replyMarkup(
                new InlineKeyboardMarkup(
                    new InlineKeyboardButton("买 1").callbackData("b:1:s-1"),
                    new InlineKeyboardButton("详情").url("https://shop.example.com/s/1")));

    // When
    Part.Picture picture = (Part.Picture) only(reply);

    // Then
    assertThat(json(picture.call())).isEqualTo(json(theirs));
  }

  @Test
  void aTextIsOneMessageAsTheModelsOfOthersMakeIt() {
    // Given
    Reply reply = Reply.Text.of("a < b & c");
    SendMessage theirs =
        new SendMessage(-100L, "a < b & c")
            .linkPreviewOptions(new LinkPreviewOptions().isDisabled(true))
            .messageThreadId(3)
            .replyParameters(new ReplyParameters(10).allowSendingWithoutReply(true));

    // When
    Part.Words words = (Part.Words) only(reply);

    // Then
    assertThat(json(words.call())).isEqualTo(json(theirs));
  }

  @Test
  void aCarouselIsOnePhotoWithNumbers() {
    // Given
    Reply reply = new Reply.Carousel("找到：", cards(6));

    // When
    Part.Picture picture = (Part.Picture) only(reply);

    // Then
    assertThat(picture.call().caption()).startsWith("找到：\n1. 防晒霜 1  ¥89.00").contains("\n6. 防晒霜 6");
    assertThat(rows(picture.call().replyMarkup()))
        .containsExactly(List.of("1", "2", "3", "4", "5"), List.of("6"));
    assertThat(buttons(picture.call().replyMarkup()).get(1).callbackData()).isEqualTo("b:1:s-2");
    assertThat(picture.instead().text()).isEqualTo(picture.call().caption());
  }

  @Test
  void aCaptionThatIsTooLongGoesWithoutThePicture() {
    // Given
    Reply reply = new Reply.OneCard(card("防晒霜", "长".repeat(1_024), 1));

    // When
    Part part = only(reply);

    // Then
    assertThat(part).isInstanceOf(Part.Words.class);
  }

  @Test
  void aLinkThatTelegramCannotOpenIsWrittenOut() {
    // Given
    Action pay = new Action.OpenUrl("去付款", "http://localhost:8080/o/x");
    Reply reply = new Reply.Text("请付款", List.of(pay));

    // When
    Part.Words words = (Part.Words) only(reply);

    // Then
    assertThat(words.call().text()).isEqualTo("请付款\n去付款: http://localhost:8080/o/x");
    assertThat(words.call().replyMarkup()).isNull();
  }

  @Test
  void buttonsCarryTheirEmphasis() {
    // Given
    Reply reply =
        new Reply.Text(
            "?",
            List.of(
                new Action.Invoke("是", "y", Emphasis.PRIMARY),
                new Action.Invoke("否", "n", Emphasis.DANGER),
                new Action.Invoke("以后", "l", Emphasis.NORMAL)));

    // When
    Part.Words words = (Part.Words) only(reply);

    // Then
    assertThat(buttons(words.call().replyMarkup()))
        .extracting(Call.Button::style)
        .containsExactly("primary", "danger", null);
  }

  @Test
  void longWordsAreSplitWithTheQuoteFirstAndTheButtonsLast() {
    // Given
    Action button = new Action.Invoke("买", "b:1:s", Emphasis.PRIMARY);
    Reply reply = new Reply.Text("行 行\n".repeat(2_500), List.of(button));

    // When
    List<Call.SendMessage> calls =
        parts(reply).stream().map(part -> ((Part.Words) part).call()).toList();

    // Then
    assertThat(calls).hasSize(3);
    assertThat(calls)
        .extracting(call -> call.replyParameters() != null)
        .containsExactly(true, false, false);
    assertThat(calls)
        .extracting(call -> call.replyMarkup() != null)
        .containsExactly(false, false, true);
  }

  @Test
  void aPrivateAnswerGoesToThePersonWithoutTopicAndQuote() {
    // Given
    Audience lin = new Audience.Only(Telegram.member(777));
    Outbound message =
        new Outbound("1", TOPIC, lin, Reply.Text.of("x"), new MessageRef("10"), null);

    // When
    Part.Words words = (Part.Words) parts(message).getFirst();

    // Then
    assertThat(words.call().chatId()).isEqualTo(777);
    assertThat(words.call().messageThreadId()).isNull();
    assertThat(words.call().replyParameters()).isNull();
  }

  @Test
  void whateverIsSaidStaysInsideTheLimits() {
    long seed = System.nanoTime();
    Random dice = new Random(seed);
    for (int i = 0; i < 300; i++) {
      // Given
      Reply reply = reply(dice);

      // When
      List<Part> parts = parts(reply);

      // Then
      assertThat(parts)
          .as("seed %d, reply %d", seed, i)
          .isNotEmpty()
          .allMatch(TelegramRendererTest::fits);
    }
  }

  private static boolean fits(Part part) {
    return switch (part) {
      case Part.Words(var call) -> fits(call.text(), 4_096, call.entities());
      case Part.Picture(var call, var instead) ->
          fits(call.caption(), 1_024, call.captionEntities())
              && fits(instead.text(), 4_096, instead.entities());
    };
  }

  private static boolean fits(String text, int limit, @Nullable List<Call.Entity> entities) {
    return !text.isBlank()
        && text.length() <= limit
        && (entities == null
            || entities.stream().allMatch(e -> e.offset() + e.length() <= text.length()));
  }

  private static Reply reply(Random dice) {
    return switch (dice.nextInt(3)) {
      case 0 -> new Reply.Text("x" + words(dice, 12_000), card("x", null, 1).actions());
      case 1 -> new Reply.OneCard(card("x" + words(dice, 6_000), words(dice, 3_000), 1));
      default ->
          new Reply.Carousel(
              words(dice, 500),
              IntStream.rangeClosed(1, 1 + dice.nextInt(10))
                  .mapToObj(i -> card("x" + words(dice, 900), null, i))
                  .toList());
    };
  }

  private static String words(Random dice, int longest) {
    List<String> pieces = List.of("字", "word ", "😀", "👩‍👩‍👧‍👦", "\n", " ", "&lt;", "</b>");
    return IntStream.range(0, dice.nextInt(longest) / 4)
        .mapToObj(_ -> pieces.get(dice.nextInt(pieces.size())))
        .collect(Collectors.joining());
  }

  private static List<Card> cards(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> card("防晒霜 " + i, null, i)).toList();
  }

  private static Card card(String title, @Nullable String text, int number) {
    return new Card(
        title,
        text,
        new Card.Picture(PICTURE, title),
        new Card.PriceTag("¥89.00", "会员价 ¥79.00"),
        List.of(new Card.Field("容量", "50ml")),
        List.of(
            new Action.Invoke("买 1", "b:1:s-" + number, Emphasis.NORMAL),
            new Action.OpenUrl("详情", "https://shop.example.com/s/1")));
  }

  private static Part only(Reply reply) {
    List<Part> parts = parts(reply);
    assertThat(parts).hasSize(1);
    return parts.getFirst();
  }

  private static List<Part> parts(Reply reply) {
    return parts(
        new Outbound("1", TOPIC, new Audience.Everyone(), reply, new MessageRef("10"), null));
  }

  private static List<Part> parts(Outbound message) {
    return TelegramRenderer.parts(message, Address.of(message).orElseThrow());
  }

  private static List<Call.Button> buttons(Call.@Nullable Keyboard keyboard) {
    return keyboard == null
        ? List.of()
        : keyboard.inlineKeyboard().stream().flatMap(List::stream).toList();
  }

  private static List<List<String>> rows(Call.@Nullable Keyboard keyboard) {
    return keyboard == null
        ? List.of()
        : keyboard.inlineKeyboard().stream()
            .map(row -> row.stream().map(Call.Button::text).toList())
            .toList();
  }

  private static JsonObject json(Call call) {
    return new JsonObject(new TelegramJson().tree(call).toString());
  }

  private static JsonObject json(BaseRequest<?, ?> request) {
    return new JsonObject(BotUtils.toJson(request.getParameters()));
  }
}
