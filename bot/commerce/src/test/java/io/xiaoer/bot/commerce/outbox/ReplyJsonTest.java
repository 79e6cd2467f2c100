package io.xiaoer.bot.commerce.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xiaoer.channel.ChannelLimits;
import io.xiaoer.failure.InternalException;
import io.xiaoer.reply.Action;
import io.xiaoer.reply.Card;
import io.xiaoer.reply.Reply;
import io.xiaoer.testkit.channel.TryingReplies;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyJsonTest {

  @Test
  void readsBackEveryKindOfReply() {
    // Given
    Map<String, Reply> replies =
        TryingReplies.within(new ChannelLimits(4096, 1024, 64, 100, 20, 30));

    // When
    Map<String, Reply> read =
        replies.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, entry -> ReplyJson.read(ReplyJson.write(entry.getValue()))));

    // Then
    assertThat(read).isEqualTo(replies);
    assertThat(kinds(replies)).isEqualTo(Set.of(Reply.class.getPermittedSubclasses()));
  }

  @Test
  void readsBackRandomReplies() {
    // Given
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    List<Reply> replies = IntStream.range(0, 500).mapToObj(i -> reply(random)).toList();

    // When
    List<Reply> read = replies.stream().map(ReplyJson::write).map(ReplyJson::read).toList();

    // Then
    assertThat(read).as("seed %d", seed).isEqualTo(replies);
  }

  @Test
  void keepsTheFormOfWhatLiesInTheOutboxes() {
    // Given
    String json =
        """
        {"kind":"carousel","intro":"两件","cards":[{"title":"橙","text":null,\
        "picture":{"url":"https://p","alt":"橙"},"price":{"price":"¥9","memberPrice":null},\
        "fields":[{"name":"重","value":"1kg"}],"actions":[\
        {"kind":"invoke","label":"买","action":"buy:1","emphasis":"PRIMARY"},\
        {"kind":"url","label":"看","url":"https://u"}]}]}\
        """;
    Card card =
        new Card(
            "橙",
            null,
            new Card.Picture("https://p", "橙"),
            new Card.PriceTag("¥9", null),
            List.of(new Card.Field("重", "1kg")),
            List.of(
                new Action.Invoke("买", "buy:1", Action.Emphasis.PRIMARY),
                new Action.OpenUrl("看", "https://u")));

    // When
    String written = ReplyJson.write(new Reply.Carousel("两件", List.of(card)));

    // Then
    assertThat(written).isEqualTo(json);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "{}",
        "[]",
        "{\"kind\":\"text\"}",
        "{\"kind\":\"unheard-of\",\"text\":\"x\"}",
        "{\"kind\":\"text\",\"text\":\" \",\"actions\":[]}",
        "{\"kind\":\"text\",\"text\":\"top secret\",\"actions\":[null]}"
      })
  void refusesWhatIsNoReplyWithoutQuotingIt(String json) {
    assertThatThrownBy(() -> ReplyJson.read(json))
        .isInstanceOf(InternalException.class)
        .hasMessageNotContaining("secret");
  }

  @Test
  void refusesRandomBytes() {
    // Given
    long seed = new Random().nextLong();
    Random random = new Random(seed);

    // When / Then
    IntStream.range(0, 500)
        .forEach(
            i ->
                assertThatThrownBy(() -> ReplyJson.read(bytes(random)))
                    .as("seed %d", seed)
                    .isInstanceOf(InternalException.class));
  }

  private static Set<Class<?>> kinds(Map<String, Reply> replies) {
    return replies.values().stream().map(Reply::getClass).collect(Collectors.toSet());
  }

  private static String bytes(Random random) {
    byte[] bytes = new byte[random.nextInt(200)];
    random.nextBytes(bytes);
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static Reply reply(Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> new Reply.Text(words(random), actions(random));
      case 1 -> new Reply.OneCard(card(random));
      default ->
          new Reply.Carousel(
              words(random),
              IntStream.rangeClosed(0, random.nextInt(10)).mapToObj(i -> card(random)).toList());
    };
  }

  private static Card card(Random random) {
    return new Card(
        words(random),
        random.nextBoolean() ? null : words(random),
        random.nextBoolean() ? null : new Card.Picture(words(random), words(random)),
        random.nextBoolean()
            ? null
            : new Card.PriceTag(words(random), random.nextBoolean() ? null : words(random)),
        IntStream.range(0, random.nextInt(4))
            .mapToObj(i -> new Card.Field(words(random), words(random)))
            .toList(),
        actions(random));
  }

  private static List<Action> actions(Random random) {
    return IntStream.range(0, random.nextInt(4))
        .<Action>mapToObj(
            i ->
                random.nextBoolean()
                    ? new Action.OpenUrl("open", words(random))
                    : new Action.Invoke("press", "do:" + i, emphasis(random)))
        .toList();
  }

  private static Action.Emphasis emphasis(Random random) {
    return random.nextBoolean() ? Action.Emphasis.PRIMARY : Action.Emphasis.DANGER;
  }

  /** Any characters, whole ones only, and one that is visible for sure. */
  private static String words(Random random) {
    return "x"
        + random
            .ints(random.nextInt(30), 0, Character.MAX_CODE_POINT)
            .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
  }
}
