package io.xiaoer.testkit.channel;

import io.xiaoer.channel.ChannelLimits;
import io.xiaoer.reply.Action;
import io.xiaoer.reply.Action.Emphasis;
import io.xiaoer.reply.Card;
import io.xiaoer.reply.Reply;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Replies of every kind that try a renderer: too long, hostile, full of emoji, without pictures.
 */
public final class TryingReplies {

  /** Markup of every platform we know, to be shown as it stands. */
  public static final String HOSTILE =
      "<b>x</b> </a><script>alert(1)</script> &amp; & \" ' [a](http://b) *c* _d_ `e` ~f~ |g| {h}"
          + " <@U1> @everyone \\n";

  private static final String FAMILY = "👩‍👩‍👧‍👦";
  private static final int LONGEST_TEST = 20_000;

  private TryingReplies() {}

  /** The replies by name. Pictures lie on a public host that does not exist. */
  public static Map<String, Reply> within(ChannelLimits limits) {
    Map<String, Reply> replies = new LinkedHashMap<>();
    replies.put("plain text", Reply.Text.of("你好！Hello."));
    replies.put("hostile text", new Reply.Text(HOSTILE, buttons(3)));
    replies.put("long text", new Reply.Text(words(beyond(limits.textLength())), buttons(2)));
    replies.put("long text without a break", Reply.Text.of(emoji(beyond(limits.textLength()))));
    replies.put("text with the longest buttons", new Reply.Text("选一个", longButtons()));
    replies.put("card", new Reply.OneCard(card("防晒霜", "清爽不油", true)));
    replies.put("card without picture", new Reply.OneCard(card("防晒霜", null, false)));
    replies.put("hostile card", new Reply.OneCard(card(HOSTILE, HOSTILE, true)));
    replies.put(
        "long card", new Reply.OneCard(card("长", words(beyond(limits.captionLength())), true)));
    replies.put(
        "emoji card", new Reply.OneCard(card("🧴", emoji(limits.captionLength() - 100), true)));
    replies.put("carousel", new Reply.Carousel("找到这些：", cards(5, "防晒霜")));
    replies.put("carousel of one", new Reply.Carousel("", cards(1, "防晒霜")));
    replies.put("hostile carousel", new Reply.Carousel(HOSTILE, cards(10, HOSTILE)));
    replies.put(
        "long carousel",
        new Reply.Carousel("很多：", cards(10, words(beyond(limits.captionLength()) / 5))));
    return replies;
  }

  private static int beyond(int limit) {
    return Math.min(2 * limit + 123, LONGEST_TEST);
  }

  /** Different words, so that a lost one is noticed, in lines of ten. */
  private static String words(int length) {
    return IntStream.range(0, length / 6)
        .mapToObj(i -> "词" + i + (i % 10 == 9 ? "\n" : " "))
        .collect(Collectors.joining())
        .strip();
  }

  private static String emoji(int length) {
    return FAMILY.repeat(Math.clamp(length / FAMILY.length(), 1, LONGEST_TEST));
  }

  private static List<Card> cards(int count, String title) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> card(title + " " + i, null, i % 2 == 1))
        .toList();
  }

  private static Card card(String title, @Nullable String text, boolean picture) {
    return new Card(
        title,
        text,
        picture ? new Card.Picture("https://pictures.example.com/p.jpg", title) : null,
        new Card.PriceTag("¥89.00", "会员价 ¥79.00"),
        List.of(new Card.Field("容量", "50ml")),
        buttons(2));
  }

  private static List<Action> buttons(int count) {
    return IntStream.range(0, count)
        .<Action>mapToObj(
            i ->
                i == 1
                    ? new Action.OpenUrl("详情", "https://shop.example.com/p?a=1&b=<2>")
                    : new Action.Invoke("按钮 " + i, "b:1:sku-" + i, Emphasis.PRIMARY))
        .toList();
  }

  private static List<Action> longButtons() {
    return List.of(
        new Action.Invoke("长".repeat(40), "x".repeat(Action.LONGEST_ACTION), Emphasis.PRIMARY),
        new Action.Invoke("<i>&\"", "y", Emphasis.DANGER));
  }
}
