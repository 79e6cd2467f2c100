package io.xiaoer.bot.turn;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.xiaoer.channel.ChatEvent;
import io.xiaoer.channel.ConversationKey;
import io.xiaoer.intent.Recognition;
import java.time.Duration;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One log line, one timer and one count for each turn; nothing of what was said. */
final class TurnObserver {

  private static final Logger LOGGER = LoggerFactory.getLogger(TurnObserver.class);

  private final MeterRegistry metrics;

  TurnObserver(MeterRegistry metrics) {
    this.metrics = metrics;
  }

  /** How a turn ended. Owns its metric label. */
  enum Outcome {
    ANSWERED,
    SILENT,
    DUPLICATE,
    FAILED;

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  void recognized(Recognition recognition) {
    Counter.builder("xiaoer.intent.recognitions")
        .tag("intent", recognition.intent().id())
        .tag("band", band(recognition.confidence()))
        .register(metrics)
        .increment();
  }

  void ended(ChatEvent event, String skill, Outcome outcome, Duration took) {
    String channel = event.conversation().key().channel().value();
    Timer.builder("xiaoer.turn.duration")
        .tag("channel", channel)
        .tag("skill", skill)
        .tag("outcome", outcome.label())
        .publishPercentileHistogram()
        .register(metrics)
        .record(took);
    LOGGER
        .atInfo()
        .addKeyValue("channel", channel)
        .addKeyValue("conversation", hashed(event.conversation().key()))
        .addKeyValue("eventId", event.id())
        .addKeyValue("skill", skill)
        .addKeyValue("outcome", outcome.label())
        .addKeyValue("durationMs", took.toMillis())
        .log("turn");
  }

  void failed(ChatEvent event, String reference, Throwable fault) {
    LOGGER
        .atError()
        .addKeyValue("eventId", event.id())
        .addKeyValue("reference", reference)
        .setCause(fault)
        .log("turn failed");
  }

  private static String hashed(ConversationKey key) {
    return Integer.toHexString(key.hashCode());
  }

  private static String band(double confidence) {
    if (confidence >= 0.8) {
      return "high";
    }
    return confidence >= 0.45 ? "medium" : "low";
  }
}
