package io.xiaoer.testkit.channel;

import io.vertx.core.json.JsonObject;
import io.xiaoer.channel.AccountId;
import io.xiaoer.channel.Addressing;
import io.xiaoer.channel.ChannelAdapter;
import io.xiaoer.channel.ChatEvent;
import io.xiaoer.channel.Conversation;
import io.xiaoer.channel.EventId;
import io.xiaoer.channel.MemberKey;
import io.xiaoer.http.HttpRequestData;
import io.xiaoer.reply.Action;
import io.xiaoer.reply.FallbackText;
import io.xiaoer.reply.Reply;
import io.xiaoer.testkit.time.MutableClock;
import java.util.List;
import java.util.Optional;

/** The channel in memory passes the contract of the real ones. */
class RecordingChannelTest extends ChannelAdapterContract {

  @Override
  protected ChannelBench openBench() {
    return new Bench();
  }

  private static final class Bench implements ChannelBench {

    private final RecordingChannel channel = new RecordingChannel();
    private final MutableClock clock = MutableClock.atSomeTime();
    private final RecordedEvents events = new RecordedEvents(clock);

    @Override
    public ChannelAdapter adapter() {
      return channel;
    }

    @Override
    public Conversation group() {
      return RecordingChannel.group("1");
    }

    @Override
    public Conversation direct() {
      return RecordingChannel.direct("lin");
    }

    @Override
    public MemberKey member() {
      return RecordingChannel.member("lin");
    }

    @Override
    public MemberKey bystander() {
      return RecordingChannel.member("chen");
    }

    @Override
    public Optional<HttpRequestData> delivery(Happening happening) {
      return Optional.of(
          switch (happening) {
            case Happening.Said(var addressing, var text) ->
                events.request(
                    events.said(
                        "lin",
                        addressing == Addressing.DIRECT ? direct() : group(),
                        addressing,
                        text));
            case Happening.Pressed(var action) ->
                events.request(events.pressed("lin", group(), action));
            case Happening.SaidByUs(var text) -> bot(text);
            case Happening.SaidByBot(var text) -> bot(text);
            case Happening.Unheard() ->
                events.request(
                    new ChatEvent.Unsupported(
                        new EventId(RecordingChannel.CHANNEL, AccountId.MAIN, "u-1"),
                        group(),
                        clock.instant(),
                        "hologram"));
          });
    }

    private HttpRequestData bot(String text) {
      JsonObject json = new JsonObject().put("id", "b-1").put("bot", true).put("text", text);
      return events.request(RecordedEvents.GOOD_PROOF, json);
    }

    @Override
    public HttpRequestData authentic(byte[] body) {
      return events.request(RecordedEvents.GOOD_PROOF, body);
    }

    @Override
    public Optional<HttpRequestData> forged(HttpRequestData authentic, Forgery forgery) {
      return switch (forgery) {
        case UNSIGNED -> Optional.of(events.request("", authentic.body()));
        case WRONG_PROOF -> Optional.of(events.request("another", authentic.body()));
        case ALTERED_PROOF -> Optional.of(events.request("recording-prooF", authentic.body()));
        case ALTERED_BODY -> Optional.empty();
      };
    }

    @Override
    public List<Shown> seenBy(MemberKey reader) {
      return channel.seenBy(reader).stream().map(message -> shown(message.reply())).toList();
    }

    private static Shown shown(Reply reply) {
      return new Shown(FallbackText.of(reply), false, buttons(reply));
    }

    private static List<Shown.Button> buttons(Reply reply) {
      List<Action> actions =
          switch (reply) {
            case Reply.Text(_, var all) -> all;
            case Reply.OneCard(var card) -> card.actions();
            case Reply.Carousel(_, var cards) ->
                cards.stream().flatMap(card -> card.actions().stream()).toList();
          };
      return actions.stream().map(Bench::button).toList();
    }

    private static Shown.Button button(Action action) {
      return switch (action) {
        case Action.OpenUrl(var label, var url) -> new Shown.Button(label, null, url);
        case Action.Invoke(var label, var code, _) -> new Shown.Button(label, code, null);
      };
    }

    @Override
    public void close() {}
  }
}
