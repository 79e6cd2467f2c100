package io.xiaoer.bot.web.edge;

import io.vertx.core.Future;
import io.xiaoer.bot.turn.Taken;
import io.xiaoer.bot.web.http.HttpFailureMapper;
import io.xiaoer.bot.web.http.Problem;
import io.xiaoer.channel.ChannelAdapter;
import io.xiaoer.channel.ChatEvent;
import io.xiaoer.channel.WebhookOutcome;
import io.xiaoer.failure.FailureKind;
import io.xiaoer.failure.XiaoerException;
import io.xiaoer.http.HttpAnswer;
import io.xiaoer.http.HttpRequestData;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One delivery of a platform: verified, decoded, its events taken in order, then answered. Never
 * fails: a fault is an answer too, one that makes the platform deliver again. Safe from any thread.
 */
public final class Deliveries {

  private static final Logger LOGGER = LoggerFactory.getLogger(Deliveries.class);

  private final EventIntake intake;
  private final Set<Future<Void>> settling = ConcurrentHashMap.newKeySet();

  public Deliveries(EventIntake intake) {
    this.intake = intake;
  }

  /** How a delivery ended. Owns its metric label. */
  public enum Outcome {
    ACCEPTED,
    DUPLICATE,
    HANDSHAKE,
    REJECTED,
    FAILED;

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What to write back.
   *
   * @param inlineId the message that the answer carries, to be {@link #settle}d, or null
   */
  public record Answered(HttpAnswer answer, Outcome outcome, @Nullable String inlineId) {

    static Answered of(HttpAnswer answer, Outcome outcome) {
      return new Answered(answer, outcome, null);
    }
  }

  /** Does all that the delivery asks; completes when it may be answered. */
  public Future<Answered> accept(ChannelAdapter via, HttpRequestData request) {
    return switch (via.receive(request)) {
      case WebhookOutcome.Rejected rejected -> Future.succeededFuture(refuse(via, rejected));
      case WebhookOutcome.Handshake(var answer) ->
          Future.succeededFuture(Answered.of(answer, Outcome.HANDSHAKE));
      case WebhookOutcome.Accepted(var events, var ack) ->
          takeAll(via, events)
              .map(last -> answer(last, ack))
              .recover(fault -> Future.succeededFuture(tryAgain(via, fault)));
    };
  }

  /** Tells what became of a message that travelled in the answer. */
  public Future<Void> settle(Answered answered, boolean written) {
    String inlineId = answered.inlineId();
    if (inlineId == null) {
      return Future.succeededFuture();
    }
    Future<Void> done = written ? intake.inlineSent(inlineId) : intake.inlineFailed(inlineId);
    settling.add(done);
    return done.onComplete(_ -> settling.remove(done));
  }

  /** Completes when the fate of every answer so far is written down. Never fails. */
  public Future<Void> settled() {
    return Future.join(List.copyOf(settling)).transform(_ -> Future.succeededFuture());
  }

  private Future<Taken> takeAll(ChannelAdapter via, List<ChatEvent> events) {
    boolean alone = events.size() == 1 && via.capabilities().inlineAnswer();
    Future<Taken> last = Future.succeededFuture(new Taken.Done(null));
    for (ChatEvent event : events) {
      last = last.compose(_ -> intake.take(event, alone ? via : null));
    }
    return last;
  }

  private static Answered answer(Taken taken, HttpAnswer ack) {
    return switch (taken) {
      case Taken.Duplicate _ -> Answered.of(ack, Outcome.DUPLICATE);
      case Taken.Done(var inline) when inline == null -> Answered.of(ack, Outcome.ACCEPTED);
      case Taken.Done(var inline) ->
          new Answered(inline.answer(), Outcome.ACCEPTED, inline.outboundId());
    };
  }

  private static Answered refuse(ChannelAdapter via, WebhookOutcome.Rejected rejected) {
    LOGGER
        .atInfo()
        .addKeyValue("channel", via.channel())
        .addKeyValue("failureKind", rejected.kind().label())
        .addKeyValue("reason", rejected.reason())
        .log("webhook rejected");
    Problem problem =
        rejected.kind() == FailureKind.WEBHOOK_UNAUTHENTIC
            ? Problem.of(401, "The signature or token is wrong.")
            : Problem.badRequest("The body is not what was expected.");
    return Answered.of(problem.toAnswer(), Outcome.REJECTED);
  }

  private static Answered tryAgain(ChannelAdapter via, Throwable fault) {
    Problem stated = HttpFailureMapper.problem(fault, 503);
    if (fault instanceof XiaoerException known && known.kind().isTransient()) {
      LOGGER
          .atWarn()
          .addKeyValue("channel", via.channel())
          .addKeyValue("failureKind", known.kind().label())
          .addKeyValue("error", known.getMessage())
          .log("event not taken");
    } else {
      LOGGER.atError().addKeyValue("channel", via.channel()).setCause(fault).log("event not taken");
    }
    Problem problem = stated.status() == 503 ? stated : Problem.unavailable();
    return Answered.of(problem.toAnswer(), Outcome.FAILED);
  }
}
