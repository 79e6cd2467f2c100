package io.xiaoer.bot.skill;

import io.vertx.core.Future;
import io.xiaoer.bot.commerce.faq.OpenQuestions;
import io.xiaoer.bot.commerce.human.Opening;
import io.xiaoer.bot.commerce.human.Said;
import io.xiaoer.bot.commerce.human.Ticket;
import io.xiaoer.bot.commerce.human.Tickets;
import io.xiaoer.bot.commerce.outbox.Outbox;
import io.xiaoer.bot.commerce.sql.Tx;
import io.xiaoer.bot.dialogue.ActionCode;
import io.xiaoer.bot.dialogue.Answer;
import io.xiaoer.bot.dialogue.Exchange;
import io.xiaoer.bot.dialogue.Exchanges;
import io.xiaoer.bot.dialogue.Say;
import io.xiaoer.bot.dialogue.Turn;
import io.xiaoer.bot.text.ChatTicketNotices;
import io.xiaoer.reply.Action;
import io.xiaoer.reply.Action.Emphasis;
import io.xiaoer.reply.FallbackText;
import io.xiaoer.reply.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Between the clerk and the people of the shop, for words and buttons alike. */
public final class Handover {

  private final Tickets tickets;
  private final OpenQuestions questions;
  private final Exchanges exchanges;
  private final Outbox outbox;

  public Handover(Tickets tickets, OpenQuestions questions, Exchanges exchanges, Outbox outbox) {
    this.tickets = tickets;
    this.questions = questions;
    this.exchanges = exchanges;
    this.outbox = outbox;
  }

  /**
   * Opens a ticket with what was said last. A matter of a good may be answered before the group;
   * everything else, and whatever holds something personal, is for the member's eyes.
   */
  Answer toPerson(@Nullable String productId, Turn turn) {
    List<Said> before = said(turn);
    boolean openly =
        productId != null
            && before.stream().noneMatch(said -> ChatTicketNotices.isPersonal(said.words()));
    Opening opening =
        new Opening(
            turn.conversation(),
            turn.who(),
            new Opening.Manner(!openly, true),
            productId,
            turn.language(),
            before);
    return Answer.doing(
        tx ->
            noted(tx, productId, turn)
                .compose(_ -> tickets.open(tx, opening))
                .map(ticket -> told(opened(turn), ticket, turn)));
  }

  /** Adds what was said to the ticket, and not a word. */
  Answer passOn(Ticket ticket, Turn turn) {
    Said said = Said.byMember(turn.words(), turn.message());
    return Answer.doing(tx -> tickets.say(tx, ticket.id(), said).map(_ -> List.of()));
  }

  /** They asked for a person before. */
  Answer waiting(Ticket ticket, Turn turn) {
    Said said = Said.byMember(turn.words(), turn.message());
    return Answer.doing(
        tx -> tickets.say(tx, ticket.id(), said).map(_ -> told("human.waiting", ticket, turn)));
  }

  /** The member wants the clerk back; it makes no difference how often they say so. */
  Answer back(Ticket ticket, Turn turn) {
    return Answer.doing(
        tx ->
            tickets
                .close(tx, ticket.id())
                .map(_ -> List.of(turn.privately(text("human.back", turn)))));
  }

  /** The same by a button, which is theirs only where the ticket is. */
  Answer back(String ticketId, Turn turn) {
    return tickets
        .find(ticketId)
        .await()
        .filter(ticket -> ticket.member().equals(turn.who()))
        .map(ticket -> back(ticket, turn))
        .orElseGet(() -> Answer.of(turn.privately(text("button.unknown", turn))));
  }

  /** The question that brought them here stays on the list of what the shop's data does not say. */
  private Future<Void> noted(Tx tx, @Nullable String productId, Turn turn) {
    String asked = turn.state().asked();
    return asked == null
        ? Future.succeededFuture()
        : questions.add(
            tx,
            new OpenQuestions.Asked(
                turn.conversation().key(), turn.who(), productId, turn.language(), asked),
            true);
  }

  /** What they said last and what the clerk answered, then what they say now. */
  private List<Said> said(Turn turn) {
    List<Said> said = new ArrayList<>();
    exchanges.last(turn.conversation().key(), turn.who()).await().stream()
        .flatMap(last -> replayed(last, turn).stream())
        .forEach(said::add);
    if (said.isEmpty() && turn.state().asked() != null) {
      said.add(Said.byMember(turn.state().asked(), null));
    }
    if (!turn.words().isBlank()) {
      said.add(Said.byMember(turn.words(), turn.message()));
    }
    return said;
  }

  private List<Said> replayed(Exchange last, Turn turn) {
    List<Said> said = new ArrayList<>();
    said.add(Said.byMember(last.words(), last.message()));
    outbox.answers(turn.conversation().key(), last.message(), turn.who()).await().stream()
        .map(FallbackText::of)
        .map(Said::byClerk)
        .forEach(said::add);
    return said;
  }

  private static String opened(Turn turn) {
    return turn.conversation().isGroup() ? "human.opened.group" : "human.opened.direct";
  }

  private static List<Say> told(String key, Ticket ticket, Turn turn) {
    Action back =
        new ActionCode.Back(ticket.id())
            .button(turn.texts().say("button.clerkBack"), Emphasis.NORMAL);
    Reply reply = new Reply.Text(turn.texts().say(key), List.of(back));
    return ticket.privately() ? turn.answerPrivately(reply).says() : List.of(Say.toAll(reply));
  }

  private static Reply text(String key, Turn turn) {
    return Reply.Text.of(turn.texts().say(key));
  }

  /** The ticket on which they wait here. */
  Optional<Ticket> standing(Turn turn) {
    return tickets.standing(turn.conversation().key(), turn.who()).await().filter(Ticket::quiet);
  }
}
