package io.xiaoer.bot.web;

import io.vertx.core.Future;
import io.xiaoer.channel.AccountId;
import io.xiaoer.channel.Addressing;
import io.xiaoer.channel.ChannelAdapter;
import io.xiaoer.channel.ChannelCapabilities;
import io.xiaoer.channel.ChannelId;
import io.xiaoer.channel.ChannelLimits;
import io.xiaoer.channel.ChatEvent;
import io.xiaoer.channel.Conversation;
import io.xiaoer.channel.ConversationKey;
import io.xiaoer.channel.ConversationKind;
import io.xiaoer.channel.Delivery;
import io.xiaoer.channel.EventId;
import io.xiaoer.channel.MemberKey;
import io.xiaoer.channel.MessageContent;
import io.xiaoer.channel.MessageRef;
import io.xiaoer.channel.Outbound;
import io.xiaoer.channel.Participant;
import io.xiaoer.channel.WebhookOutcome;
import io.xiaoer.failure.FailureKind;
import io.xiaoer.http.HttpAnswer;
import io.xiaoer.http.HttpRequestData;
import io.xiaoer.time.Deadline;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A channel named {@code wire}: each line of a body is an event, the header is the signature. */
final class TestChannel implements ChannelAdapter {

  static final String SIGNATURE = "X-Signature";
  static final String GOOD = "good";

  private static final ChannelId CHANNEL = new ChannelId("wire");

  @Override
  public ChannelId channel() {
    return CHANNEL;
  }

  @Override
  public AccountId account() {
    return AccountId.MAIN;
  }

  @Override
  public ChannelCapabilities capabilities() {
    return new ChannelCapabilities(true, true, true, true, false, true);
  }

  @Override
  public ChannelLimits limits() {
    return new ChannelLimits(4_000, 4_000, 60, 50, 600, 100);
  }

  @Override
  public WebhookOutcome receive(HttpRequestData request) {
    if (request.method().equals("GET")) {
      return new WebhookOutcome.Handshake(
          HttpAnswer.text(200, request.parameter("challenge").orElse("")));
    }
    if (!request.header(SIGNATURE).filter(GOOD::equals).isPresent()) {
      return new WebhookOutcome.Rejected(FailureKind.WEBHOOK_UNAUTHENTIC, "signature");
    }
    String body = new String(request.body(), StandardCharsets.UTF_8);
    if (!body.matches("[a-z0-9-]+(\n[a-z0-9-]+)*")) {
      return new WebhookOutcome.Rejected(FailureKind.PAYLOAD_MALFORMED, "body");
    }
    List<ChatEvent> events = body.lines().<ChatEvent>map(id -> said(id, request)).toList();
    return new WebhookOutcome.Accepted(events, HttpAnswer.text(200, "ack"));
  }

  private static ChatEvent said(String id, HttpRequestData request) {
    MemberKey member = new MemberKey(CHANNEL, AccountId.MAIN, "may");
    Conversation direct =
        new Conversation(
            new ConversationKey(CHANNEL, AccountId.MAIN, "may"), ConversationKind.DIRECT);
    return new ChatEvent.Said(
        new EventId(CHANNEL, AccountId.MAIN, id),
        direct,
        request.receivedAt(),
        new Participant(member, "May", "en", false),
        new MessageRef(id),
        new MessageContent.Text(id),
        Addressing.DIRECT,
        null);
  }

  @Override
  public Future<Delivery> send(Outbound message, Deadline deadline) {
    return Future.succeededFuture(new Delivery.Delivered(null));
  }
}
