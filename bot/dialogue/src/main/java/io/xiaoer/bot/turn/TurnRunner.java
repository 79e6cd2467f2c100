package io.xiaoer.bot.turn;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.xiaoer.bot.commerce.inbox.Inbox;
import io.xiaoer.bot.commerce.member.Members;
import io.xiaoer.bot.commerce.outbox.Draft;
import io.xiaoer.bot.commerce.outbox.Outbox;
import io.xiaoer.bot.commerce.sql.Database;
import io.xiaoer.bot.commerce.sql.Tx;
import io.xiaoer.bot.dialogue.Answer;
import io.xiaoer.bot.dialogue.Say;
import io.xiaoer.bot.turn.TurnObserver.Outcome;
import io.xiaoer.channel.ChannelAdapter;
import io.xiaoer.channel.ChatEvent;
import io.xiaoer.channel.EventId;
import io.xiaoer.channel.Outbound;
import io.xiaoer.http.HttpAnswer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs a turn on a virtual thread: think, then do everything in one transaction (inbound id,
 * effect, outbox rows), then remember.
 *
 * <p>The catch-all of a turn is here: a fault becomes an apology and the event counts as answered;
 * only where not even that can be written down does the future fail.
 */
public final class TurnRunner {

  private final Context context;
  private final Listener listener;
  private final Ledgers ledgers;
  private final TurnObserver observer;
  private final Clock clock;

  /** What the transaction of a turn writes to. */
  public record Ledgers(Database database, Inbox inbox, Members members, Outbox outbox) {}

  /**
   * @param context of the virtual-thread model
   */
  public TurnRunner(
      Context context,
      Listener listener,
      Ledgers ledgers,
      io.micrometer.core.instrument.MeterRegistry metrics,
      Clock clock) {
    this.context = context;
    this.listener = listener;
    this.ledgers = ledgers;
    this.observer = new TurnObserver(metrics);
    this.clock = clock;
  }

  Future<Taken> run(Inbound inbound, @Nullable ChannelAdapter inlineVia) {
    Promise<Taken> promise = Promise.promise();
    context.runOnContext(
        _ -> {
          try {
            promise.complete(turn(inbound, inlineVia));
          } catch (Throwable fault) {
            promise.fail(fault);
          }
        });
    return promise.future();
  }

  private Taken turn(Inbound inbound, @Nullable ChannelAdapter inlineVia) {
    Inbound fresh = inbound.parts().size() == 1 ? inbound : unseen(inbound);
    if (fresh == null) {
      return new Taken.Duplicate();
    }
    try {
      return answer(fresh, inlineVia);
    } catch (PartlySeenException again) {
      return turn(fresh, inlineVia);
    }
  }

  /** What had its effect before, alone or beside other messages, has no part in this turn. */
  private @Nullable Inbound unseen(Inbound inbound) {
    return inbound.only(id -> !ledgers.inbox().seen(id).await());
  }

  private Taken answer(Inbound inbound, @Nullable ChannelAdapter inlineVia) {
    Instant began = clock.instant();
    ChatEvent event = inbound.event();
    Heard heard = think(event);
    Taken taken = commit(inbound, heard, inlineVia);
    listener.remember(event, heard);
    observer.ended(
        event, heard.skill(), outcome(heard, taken), Duration.between(began, clock.instant()));
    return taken;
  }

  private Heard think(ChatEvent event) {
    try {
      Heard heard = listener.hear(event);
      if (heard.recognition() != null) {
        observer.recognized(heard.recognition());
      }
      return heard;
    } catch (RuntimeException fault) {
      return apologize(event, fault);
    }
  }

  private Taken commit(Inbound inbound, Heard heard, @Nullable ChannelAdapter inlineVia) {
    if (heard.isSilent()) {
      return new Taken.Done(null);
    }
    try {
      return ledgers.database().transact(tx -> write(tx, inbound, heard, inlineVia)).await();
    } catch (PartlySeenException again) {
      throw again;
    } catch (RuntimeException fault) {
      Heard apology = apologize(inbound.event(), fault);
      return ledgers.database().transact(tx -> write(tx, inbound, apology, inlineVia)).await();
    }
  }

  /** Every message of the turn is noted with its one effect, or none is. */
  private Future<Taken> write(
      Tx tx, Inbound inbound, Heard heard, @Nullable ChannelAdapter inlineVia) {
    Future<Integer> fresh = Future.succeededFuture(0);
    for (EventId id : inbound.ids()) {
      fresh =
          fresh.compose(
              count -> ledgers.inbox().firstTime(tx, id).map(first -> first ? count + 1 : count));
    }
    int all = inbound.parts().size();
    return fresh.compose(
        count -> {
          if (count == 0) {
            return Future.succeededFuture(new Taken.Duplicate());
          }
          return count < all
              ? Future.failedFuture(new PartlySeenException())
              : effect(tx, inbound.event(), heard, inlineVia);
        });
  }

  private Future<Taken> effect(
      Tx tx, ChatEvent event, Heard heard, @Nullable ChannelAdapter inlineVia) {
    return meet(tx, heard)
        .compose(_ -> deed(tx, heard.answer()))
        .compose(done -> ledgers.outbox().add(tx, drafts(event, heard.answer().says(), done)))
        .compose(queued -> offerInline(tx, queued, inlineVia));
  }

  private Future<Void> meet(Tx tx, Heard heard) {
    return heard.who() == null
        ? Future.succeededFuture()
        : ledgers.members().meet(tx, heard.who(), heard.language()).mapEmpty();
  }

  private static Future<List<Say>> deed(Tx tx, Answer answer) {
    return answer.deed() == null ? Future.succeededFuture(List.of()) : answer.deed().in(tx);
  }

  private Future<Taken> offerInline(Tx tx, List<Outbound> queued, @Nullable ChannelAdapter via) {
    if (via == null || queued.size() != 1) {
      return Future.succeededFuture(new Taken.Done(null));
    }
    Outbound only = queued.getFirst();
    return via.inline(only)
        .map(answer -> hold(tx, only.id(), answer))
        .orElseGet(() -> Future.succeededFuture(new Taken.Done(null)));
  }

  /**
   * Keeps the message from the dispatcher; where an earlier one must go first, it gets it after
   * all.
   */
  private Future<Taken> hold(Tx tx, String id, HttpAnswer answer) {
    return ledgers
        .outbox()
        .claim(tx, id, clock.instant())
        .map(row -> new Taken.Done(row.isPresent() ? new Taken.Inline(id, answer) : null));
  }

  private Heard apologize(ChatEvent event, Throwable fault) {
    String reference = Integer.toHexString(event.id().hashCode());
    observer.failed(event, reference, fault);
    return listener.apologize(event, fault, reference);
  }

  private static List<Draft> drafts(ChatEvent event, List<Say> says, List<Say> done) {
    List<Say> all = new ArrayList<>(done);
    all.addAll(says);
    return all.stream().map(say -> draft(event, say)).toList();
  }

  private static Draft draft(ChatEvent event, Say say) {
    return switch (event) {
      case ChatEvent.Said said ->
          new Draft(said.conversation(), say.audience(), say.reply(), said.message(), null);
      case ChatEvent.Pressed pressed ->
          new Draft(pressed.conversation(), say.audience(), say.reply(), null, pressed.ticket());
      case ChatEvent.Opened _, ChatEvent.Retracted _, ChatEvent.Unsupported _ ->
          new Draft(event.conversation(), say.audience(), say.reply(), null, null);
    };
  }

  private static Outcome outcome(Heard heard, Taken taken) {
    return switch (taken) {
      case Taken.Duplicate _ -> Outcome.DUPLICATE;
      case Taken.Done _ ->
          heard.failed() ? Outcome.FAILED : heard.isSilent() ? Outcome.SILENT : Outcome.ANSWERED;
    };
  }
}
