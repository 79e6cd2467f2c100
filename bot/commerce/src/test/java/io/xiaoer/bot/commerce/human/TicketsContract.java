package io.xiaoer.bot.commerce.human;

import static io.xiaoer.bot.commerce.sql.Databases.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.xiaoer.bot.commerce.human.TicketLine.Author;
import io.xiaoer.bot.commerce.outbox.Draft;
import io.xiaoer.bot.commerce.outbox.Outbox;
import io.xiaoer.bot.commerce.outbox.OutboxSettings;
import io.xiaoer.bot.commerce.sql.Databases;
import io.xiaoer.bot.commerce.sql.Ids;
import io.xiaoer.bot.commerce.sql.OnDatabase;
import io.xiaoer.bot.commerce.sql.Tx;
import io.xiaoer.channel.AccountId;
import io.xiaoer.channel.Audience;
import io.xiaoer.channel.ChannelId;
import io.xiaoer.channel.Conversation;
import io.xiaoer.channel.ConversationKey;
import io.xiaoer.channel.ConversationKind;
import io.xiaoer.channel.MemberKey;
import io.xiaoer.channel.MessageRef;
import io.xiaoer.reply.Reply;
import io.xiaoer.testkit.time.MutableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What both databases promise alike. */
abstract class TicketsContract extends OnDatabase {

  private static final Duration IDLE = Duration.ofHours(12);

  private final MutableClock clock = MutableClock.atSomeTime();
  private final Ids ids = new Ids("ticket");
  private final List<String> notices = new ArrayList<>();
  private @Nullable Tickets tickets;
  private @Nullable TicketDesk desk;

  TicketsContract(Databases.Kind kind) {
    super(kind);
  }

  @BeforeEach
  void open() {
    notices.clear();
    tickets = new Tickets(database(), clock, ids);
    Outbox outbox = new Outbox(database(), clock, ids, OutboxSettings.DEFAULT);
    desk = new TicketDesk(database(), tickets(), outbox, new Notices(), IDLE);
  }

  @Test
  void oneIsOpenForAMemberInAConversation() {
    // Given
    Ticket first = opened("ann", "help");

    // When
    Ticket again = opened("ann", "help, please");
    Ticket other = opened("bob", "me too");

    // Then
    assertThat(again.id()).isEqualTo(first.id());
    assertThat(other.id()).isNotEqualTo(first.id());
    assertThat(words(first)).containsExactly("help", "help, please");
    assertThat(await(tickets().standing(group("ann").key(), key("ann"))).orElseThrow().id())
        .isEqualTo(first.id());
    assertThat(await(tickets().standing(group("elsewhere").key(), key("ann")))).isEmpty();
  }

  @Test
  void whatIsSaidStaysInOrderAndBounded() {
    // Given
    Ticket ticket = opened("carl", "hello");

    // When
    List<Future<Boolean>> all =
        IntStream.range(0, 5)
            .mapToObj(
                i ->
                    database()
                        .transact(
                            tx -> tickets().say(tx, ticket.id(), Said.byMember("line " + i, null))))
            .toList();
    all.forEach(Databases::await);
    write(tx -> tickets().say(tx, ticket.id(), Said.byMember("😀".repeat(5_000), null)));

    // Then
    List<TicketLine> lines = await(tickets().lines(ticket.id()));
    assertThat(lines)
        .hasSize(7)
        .isSortedAccordingTo((a, b) -> Long.compare(a.position(), b.position()));
    assertThat(lines.getLast().words()).hasSize(Said.LONGEST).doesNotEndWith("\uD83D");
    assertThat(lines.getLast().toString()).doesNotContain("😀");
  }

  @Test
  void anAnswerGoesIntoTheChatOnceForEachClientId() {
    // Given
    Ticket ticket = opened("dora", "help");

    // When
    ReplyOutcome first = await(desk().reply(ticket.id(), "on it", "r-1"));
    ReplyOutcome again = await(desk().reply(ticket.id(), "on it", "r-1"));
    ReplyOutcome nameless = await(desk().reply(ticket.id(), "still on it", null));

    // Then
    assertThat(first).isInstanceOf(ReplyOutcome.Sent.class);
    assertThat(again).isEqualTo(new ReplyOutcome.Repeated(((ReplyOutcome.Sent) first).line()));
    assertThat(nameless).isInstanceOf(ReplyOutcome.Sent.class);
    assertThat(notices).containsExactly("on it to m-dora", "still on it to m-dora");
    assertThat(sent(group("dora"))).isEqualTo(2);
    assertThat(await(tickets().find(ticket.id())).orElseThrow().answered()).isTrue();
  }

  @Test
  void aClosedTicketTakesNothing() {
    // Given
    Ticket ticket = opened("emil", "help");
    await(desk().reply(ticket.id(), "yes?", "r-1"));

    // When
    Optional<Ticket> closed = await(desk().close(ticket.id()));
    Optional<Ticket> again = await(desk().close(ticket.id()));
    boolean said = write(tx -> tickets().say(tx, ticket.id(), Said.byMember("more", null)));
    ReplyOutcome late = await(desk().reply(ticket.id(), "late", "r-2"));
    ReplyOutcome repeated = await(desk().reply(ticket.id(), "yes?", "r-1"));

    // Then
    assertThat(closed).isPresent();
    assertThat(again).isEmpty();
    assertThat(said).isFalse();
    assertThat(late).isEqualTo(new ReplyOutcome.Closed());
    assertThat(repeated).isInstanceOf(ReplyOutcome.Repeated.class);
    assertThat(await(desk().reply("no-such", "hello", null))).isEqualTo(new ReplyOutcome.Unknown());
    assertThat(notices).containsExactly("yes? to m-emil", "closed OPERATOR emil");
    assertThat(opened("emil", "again").id()).isNotEqualTo(ticket.id());
  }

  @Test
  void silenceEndsItAndEveryWordPutsThatOff() {
    // Given
    Ticket silent = opened("fay", "help");
    Ticket talking = opened("gus", "help");
    clock.advance(Duration.ofHours(11));
    write(tx -> tickets().say(tx, talking.id(), Said.byMember("hello?", null)));
    clock.advance(Duration.ofHours(2));

    // When
    await(desk().expire(clock.instant()));
    int again = await(desk().expire(clock.instant()));

    // Then
    assertThat(again).isZero();
    assertThat(await(tickets().find(silent.id())).orElseThrow().open()).isFalse();
    assertThat(await(tickets().find(talking.id())).orElseThrow().open()).isTrue();
    assertThat(notices).containsOnlyOnce("closed IDLE fay").doesNotContain("closed IDLE gus");
  }

  @Test
  void theLongestWaitingComeFirstAndClosedOnesAreForgottenWithTheirWords() {
    // Given
    Ticket early = opened("hal", "help");
    clock.advance(Duration.ofMinutes(1));
    Ticket late = opened("ida", "help");
    await(desk().close(late.id()));

    // When
    TicketPage open = await(tickets().list(true, 500));
    TicketPage closed = await(tickets().list(false, 1));
    clock.advance(Duration.ofDays(31));
    await(tickets().forget(clock.instant().minus(Duration.ofDays(30))));

    // Then
    assertThat(open.tickets())
        .extracting(Ticket::id)
        .contains(early.id())
        .doesNotContain(late.id());
    assertThat(open.tickets())
        .isSortedAccordingTo((a, b) -> a.touchedAt().compareTo(b.touchedAt()));
    assertThat(open.total()).isEqualTo(open.tickets().size());
    assertThat(closed.tickets()).extracting(Ticket::id).containsExactly(late.id());
    assertThat(await(tickets().find(late.id()))).isEmpty();
    assertThat(await(tickets().lines(late.id()))).isEmpty();
    assertThat(await(tickets().find(early.id()))).isPresent();
  }

  private Ticket opened(String member, String words) {
    Said said = Said.byMember(words, new MessageRef("m-" + member));
    return write(
        tx ->
            tickets()
                .open(
                    tx,
                    new Opening(
                        group(member),
                        key(member),
                        new Opening.Manner(false, false),
                        "sun",
                        "en",
                        List.of(said))));
  }

  private List<String> words(Ticket ticket) {
    return await(tickets().lines(ticket.id())).stream()
        .filter(line -> line.author() == Author.MEMBER)
        .map(TicketLine::words)
        .toList();
  }

  private long sent(Conversation conversation) {
    return await(
            database()
                .reads()
                .query(
                    "SELECT COUNT(*) AS n FROM outbox WHERE conversation = $1",
                    conversation.key().toString()))
        .getFirst()
        .getLong("n");
  }

  private Tickets tickets() {
    return Objects.requireNonNull(tickets);
  }

  private TicketDesk desk() {
    return Objects.requireNonNull(desk);
  }

  private static MemberKey key(String member) {
    return new MemberKey(new ChannelId("playground"), AccountId.MAIN, member);
  }

  private static Conversation group(String name) {
    return new Conversation(
        new ConversationKey(new ChannelId("playground"), AccountId.MAIN, "tickets-" + name),
        ConversationKind.GROUP);
  }

  /** Says everything plainly, and notes that it did. */
  private final class Notices implements TicketNotices {

    @Override
    public Future<List<Draft>> answered(
        Tx tx, Ticket ticket, String words, @Nullable MessageRef last) {
      notices.add(words + " to " + (last == null ? "nothing" : last.id()));
      return draft(ticket, words);
    }

    @Override
    public Future<List<Draft>> closed(Tx tx, Ticket ticket, Ending ending) {
      notices.add("closed " + ending + " " + ticket.member().member());
      return draft(ticket, "closed");
    }

    private static Future<List<Draft>> draft(Ticket ticket, String words) {
      return Future.succeededFuture(
          List.of(Draft.of(ticket.conversation(), new Audience.Everyone(), Reply.Text.of(words))));
    }
  }
}
