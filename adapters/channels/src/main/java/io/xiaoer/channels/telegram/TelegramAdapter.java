package io.xiaoer.channels.telegram;

import io.vertx.core.Future;
import io.xiaoer.channel.AccountId;
import io.xiaoer.channel.ChannelAdapter;
import io.xiaoer.channel.ChannelCapabilities;
import io.xiaoer.channel.ChannelId;
import io.xiaoer.channel.ChannelLimits;
import io.xiaoer.channel.ChatEvent;
import io.xiaoer.channel.Delivery;
import io.xiaoer.channel.EventSink;
import io.xiaoer.channel.Outbound;
import io.xiaoer.channel.WebhookOutcome;
import io.xiaoer.failure.WebhookException;
import io.xiaoer.http.HttpAnswer;
import io.xiaoer.http.HttpRequestData;
import io.xiaoer.plugin.AdapterContext;
import io.xiaoer.secret.Secret;
import io.xiaoer.time.Deadline;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A bot on Telegram. Takes webhook deliveries at once; mentions by user name are recognised when
 * the name is known, which is from {@link #start} on where the settings do not tell it.
 */
final class TelegramAdapter implements ChannelAdapter {

  private static final Logger LOGGER = LoggerFactory.getLogger(TelegramAdapter.class);
  private static final String WEBHOOK = "/webhooks/" + Telegram.CHANNEL + "/" + Telegram.ACCOUNT;

  private final TelegramSettings settings;
  private final String publicUrl;
  private final Identity identity;
  private final TelegramVerifier verifier;
  private final TelegramDecoder decoder;
  private final TelegramClient client;
  private final TelegramSender sender;
  private final TelegramConnection connection;
  private @Nullable Future<Void> closed;

  TelegramAdapter(TelegramSettings settings, AdapterContext context) {
    TelegramJson json = new TelegramJson();
    this.settings = settings;
    this.publicUrl = context.publicUrl();
    this.identity = new Identity(Bot.of(settings));
    this.verifier = new TelegramVerifier(settings.secretToken());
    this.decoder = new TelegramDecoder(json);
    this.client = new TelegramClient(context.vertx(), settings, json);
    TelegramPictures pictures = new TelegramPictures(client, publicUrl);
    TelegramPacing pacing = new TelegramPacing(context.clock());
    this.sender =
        new TelegramSender(new TelegramSender.Tools(client, pictures, pacing, json), identity);
    this.connection = new TelegramConnection(context, client, json, identity);
  }

  @Override
  public ChannelId channel() {
    return Telegram.CHANNEL;
  }

  @Override
  public AccountId account() {
    return Telegram.ACCOUNT;
  }

  @Override
  public ChannelCapabilities capabilities() {
    return Telegram.CAPABILITIES;
  }

  @Override
  public ChannelLimits limits() {
    return Telegram.LIMITS;
  }

  @Override
  public WebhookOutcome receive(HttpRequestData request) {
    try {
      verifier.verify(request);
      List<ChatEvent> events = decoder.decode(request.body(), request.receivedAt(), identity.bot());
      return new WebhookOutcome.Accepted(events, HttpAnswer.empty(200));
    } catch (WebhookException e) {
      return new WebhookOutcome.Rejected(e.kind(), String.valueOf(e.getMessage()));
    }
  }

  @Override
  public Future<Delivery> send(Outbound message, Deadline deadline) {
    return sender.send(message, deadline);
  }

  /**
   * Words, and pictures that Telegram has already: whether it takes the answer of a webhook is
   * never told. Counts against the limits, so it is asked for only by those who use it.
   */
  @Override
  public Optional<HttpAnswer> inline(Outbound message) {
    return sender.single(message).map(call -> HttpAnswer.json(200, call.toString()));
  }

  @Override
  public Optional<String> entrance() {
    return identity.bot().address();
  }

  /**
   * Learns the bot's name, then polls, or registers the webhook where people reach us by https.
   * Tries until Telegram answers; fails where it refuses the token or the webhook.
   */
  @Override
  public Future<Void> start(EventSink sink) {
    return connection.introduce().compose(_ -> settings.polls() ? polling(sink) : webhook());
  }

  private Future<Void> polling(EventSink sink) {
    connection.poll(sink);
    return Future.succeededFuture();
  }

  private Future<Void> webhook() {
    Secret secret = settings.secretToken();
    if (secret != null && publicUrl.startsWith("https://")) {
      return connection.register(publicUrl + WEBHOOK, secret.reveal());
    }
    LOGGER
        .atInfo()
        .addKeyValue("channel", Telegram.CHANNEL)
        .addKeyValue("path", WEBHOOK)
        .log("webhook not registered: Telegram delivers to https addresses only");
    return Future.succeededFuture();
  }

  @Override
  public synchronized Future<Void> close() {
    Future<Void> done = closed == null ? finished() : closed;
    closed = done;
    return done;
  }

  private Future<Void> finished() {
    return connection.close().compose(_ -> sender.settled()).onComplete(_ -> client.close());
  }
}
