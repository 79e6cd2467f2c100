package io.xiaoer.bot.web;

import io.vertx.core.Future;
import io.xiaoer.bot.commerce.human.ReplyOutcome;
import io.xiaoer.bot.commerce.human.Ticket;
import io.xiaoer.bot.commerce.human.TicketLine;
import io.xiaoer.bot.commerce.human.TicketLine.Author;
import io.xiaoer.bot.commerce.human.TicketPage;
import io.xiaoer.bot.web.management.TicketBook;
import io.xiaoer.channel.Conversation;
import io.xiaoer.channel.ConversationKey;
import io.xiaoer.channel.ConversationKind;
import io.xiaoer.channel.MemberKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One ticket that waits, in memory. */
final class TestTickets implements TicketBook {

  static final String ID = "t1";

  private final List<TicketLine> lines = new ArrayList<>();
  private final Map<String, TicketLine> byClient = new HashMap<>();
  private boolean open = true;

  TestTickets() {
    lines.add(new TicketLine(1, Author.MEMBER, "is it <b>vegan</b>?", null, Instant.EPOCH));
  }

  @Override
  public Future<TicketPage> list(@Nullable Boolean wanted, int limit) {
    List<Ticket> found = wanted == null || wanted == open ? List.of(ticket()) : List.of();
    return Future.succeededFuture(new TicketPage(found.size(), found));
  }

  @Override
  public Future<Optional<Ticket>> find(String id) {
    return Future.succeededFuture(id.equals(ID) ? Optional.of(ticket()) : Optional.empty());
  }

  @Override
  public Future<List<TicketLine>> lines(String id) {
    return Future.succeededFuture(id.equals(ID) ? List.copyOf(lines) : List.of());
  }

  @Override
  public Future<ReplyOutcome> reply(String id, String words, @Nullable String clientId) {
    return Future.succeededFuture(said(id, words, clientId));
  }

  @Override
  public Future<Optional<Ticket>> close(String id) {
    boolean was = open && id.equals(ID);
    open &= !was;
    return Future.succeededFuture(was ? Optional.of(ticket()) : Optional.empty());
  }

  private ReplyOutcome said(String id, String words, @Nullable String clientId) {
    if (!id.equals(ID)) {
      return new ReplyOutcome.Unknown();
    }
    if (clientId != null && byClient.containsKey(clientId)) {
      return new ReplyOutcome.Repeated(byClient.get(clientId));
    }
    if (!open) {
      return new ReplyOutcome.Closed();
    }
    TicketLine line = new TicketLine(lines.size() + 1, Author.OPERATOR, words, null, Instant.EPOCH);
    lines.add(line);
    if (clientId != null) {
      byClient.put(clientId, line);
    }
    return new ReplyOutcome.Sent(line);
  }

  private Ticket ticket() {
    return new Ticket(
        ID,
        new Conversation(ConversationKey.parse("playground/main/g"), ConversationKind.GROUP),
        MemberKey.parse("playground/main/ann"),
        "Ann <i>",
        true,
        true,
        "sun",
        "en",
        open,
        lines.size() > 1,
        Instant.EPOCH,
        Instant.EPOCH);
  }
}
