package io.xiaoer.bot.text;

import io.vertx.core.Future;
import io.xiaoer.bot.commerce.human.Ending;
import io.xiaoer.bot.commerce.human.Ticket;
import io.xiaoer.bot.commerce.human.TicketNotices;
import io.xiaoer.bot.commerce.order.Masking;
import io.xiaoer.bot.commerce.order.OrderNumber;
import io.xiaoer.bot.commerce.outbox.Draft;
import io.xiaoer.bot.commerce.sql.Tx;
import io.xiaoer.channel.Audience;
import io.xiaoer.channel.MessageRef;
import io.xiaoer.reply.Reply;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the shop's people are heard in the chat: to the member alone where the matter is private, or
 * where their words hold an order number, a phone or a link; else before the group, quoting the
 * question.
 */
public final class ChatTicketNotices implements TicketNotices {

  private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9]{12}");
  private static final Pattern LINK = Pattern.compile("(?i)https?://|www\\.");

  private final TextCatalog texts;

  public ChatTicketNotices(TextCatalog texts) {
    this.texts = texts;
  }

  @Override
  public Future<List<Draft>> answered(
      Tx tx, Ticket ticket, String words, @Nullable MessageRef last) {
    return Future.succeededFuture(List.of(relayed(ticket, words, last)));
  }

  @Override
  public Future<List<Draft>> closed(Tx tx, Ticket ticket, Ending ending) {
    boolean inVain = ending == Ending.IDLE && !ticket.answered();
    String text = texts.in(ticket.language()).say(inVain ? "human.nobody" : "human.closed");
    Audience alone = new Audience.Only(ticket.member());
    return Future.succeededFuture(
        List.of(
            Draft.of(
                ticket.conversation(),
                ticket.conversation().isGroup() ? alone : new Audience.Everyone(),
                Reply.Text.of(text))));
  }

  private Draft relayed(Ticket ticket, String words, @Nullable MessageRef last) {
    boolean group = ticket.conversation().isGroup();
    if (group && !ticket.privately() && !isPersonal(words)) {
      return new Draft(
          ticket.conversation(),
          new Audience.Everyone(),
          text(ticket, "human.reply.public", words),
          last,
          null);
    }
    Reply reply = text(ticket, "human.reply." + (ticket.quiet() ? "private" : "first"), words);
    return group
        ? Draft.of(ticket.conversation(), new Audience.Only(ticket.member()), reply)
        : new Draft(ticket.conversation(), new Audience.Everyone(), reply, last, null);
  }

  private Reply text(Ticket ticket, String key, String words) {
    Texts inTheirWords = texts.in(ticket.language());
    return Reply.Text.of(inTheirWords.say(key, "name", ticket.name(), "text", words));
  }

  /** Whether the words hold what a group must not read. */
  public static boolean isPersonal(String words) {
    return LINK.matcher(words).find()
        || !Masking.carrierText(words).equals(words)
        || NUMBER
            .matcher(words)
            .results()
            .map(MatchResult::group)
            .anyMatch(number -> OrderNumber.parse(number).isPresent());
  }
}
