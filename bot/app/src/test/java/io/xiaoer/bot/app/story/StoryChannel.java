package io.xiaoer.bot.app.story;

import io.vertx.core.Future;
import io.xiaoer.channel.AccountId;
import io.xiaoer.channel.Audience;
import io.xiaoer.channel.ChannelAdapter;
import io.xiaoer.channel.ChannelCapabilities;
import io.xiaoer.channel.ChannelId;
import io.xiaoer.channel.ChannelLimits;
import io.xiaoer.channel.Delivery;
import io.xiaoer.channel.MessageRef;
import io.xiaoer.channel.Outbound;
import io.xiaoer.channel.WebhookOutcome;
import io.xiaoer.failure.FailureKind;
import io.xiaoer.http.HttpRequestData;
import io.xiaoer.time.Deadline;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A platform on which stories are acted: keeps what it is told to send. Safe from any thread.
 *
 * <p>On one kind of it a message in a group can be for one member's eyes; on the other it goes to
 * their direct chat, which they may not have opened.
 */
public final class StoryChannel implements ChannelAdapter {

  private static final ChannelLimits LIMITS =
      new ChannelLimits(100_000, 100_000, 60, 100, 1_000, 1_000);

  private final ChannelId channel;
  private final boolean whispers;
  private final List<Sent> sent = new ArrayList<>();
  private final Set<String> closed = new HashSet<>();

  /** A message that was delivered, and what it is called on the platform. */
  public record Sent(Outbound message, MessageRef ref) {}

  StoryChannel(String name, boolean whispers) {
    this.channel = new ChannelId(name);
    this.whispers = whispers;
  }

  @Override
  public ChannelId channel() {
    return channel;
  }

  @Override
  public AccountId account() {
    return AccountId.MAIN;
  }

  @Override
  public ChannelCapabilities capabilities() {
    return new ChannelCapabilities(true, true, true, whispers, false, false);
  }

  @Override
  public ChannelLimits limits() {
    return LIMITS;
  }

  @Override
  public WebhookOutcome receive(HttpRequestData request) {
    return new WebhookOutcome.Rejected(FailureKind.WEBHOOK_UNAUTHENTIC, "stories use no webhook");
  }

  @Override
  public synchronized Future<Delivery> send(Outbound message, Deadline deadline) {
    if (message.audience() instanceof Audience.Only(var member)
        && closed.contains(member.toString())) {
      return Future.succeededFuture(new Delivery.Unreachable(null));
    }
    MessageRef ref = new MessageRef("sent-" + sent.size());
    sent.add(new Sent(message, ref));
    return Future.succeededFuture(new Delivery.Delivered(ref));
  }

  /** Everything delivered so far, oldest first. */
  public synchronized List<Sent> sent() {
    return List.copyOf(sent);
  }

  /** The member's direct chat is not open: private messages cannot be delivered until it is. */
  public synchronized void close(String member) {
    closed.add(member);
  }

  public synchronized void open(String member) {
    closed.remove(member);
  }
}
