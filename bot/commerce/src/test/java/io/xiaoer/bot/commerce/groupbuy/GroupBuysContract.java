package io.xiaoer.bot.commerce.groupbuy;

import static io.xiaoer.bot.commerce.sql.Databases.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.xiaoer.bot.commerce.sql.Databases;
import io.xiaoer.bot.commerce.sql.Ids;
import io.xiaoer.bot.commerce.sql.OnDatabase;
import io.xiaoer.channel.AccountId;
import io.xiaoer.channel.ChannelId;
import io.xiaoer.channel.ConversationKey;
import io.xiaoer.channel.MemberKey;
import io.xiaoer.money.Money;
import io.xiaoer.testkit.time.MutableClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What both databases promise alike. */
abstract class GroupBuysContract extends OnDatabase {

  private static final ChannelId CHANNEL = new ChannelId("telegram");
  private static final Currency YUAN = Currency.getInstance("CNY");
  private static final List<GroupBuyItem> ITEMS =
      List.of(
          new GroupBuyItem("1", "五常大米", Money.parse("59.00", "CNY"), YUAN, "袋"),
          new GroupBuyItem("2", "东北木耳", null, YUAN, "包"));

  private static final AtomicInteger GROUPS = new AtomicInteger();

  private final MutableClock clock = MutableClock.atSomeTime();
  private final Ids ids = new Ids("gb" + GROUPS.incrementAndGet());

  GroupBuysContract(Databases.Kind kind) {
    super(kind);
  }

  @Test
  void remembersWhatIsOfferedWhereAndByWhom() {
    // Given
    ConversationKey group = group();

    // When
    GroupBuy opened = open(group, 20, 5);

    // Then
    assertThat(await(groupBuys().find(opened.id()))).contains(new SignUpSheet(opened, List.of()));
    assertThat(await(groupBuys().openIn(group)))
        .extracting(SignUpSheet::groupBuy)
        .containsExactly(opened);
    assertThat(await(groupBuys().openIn(group()))).isEmpty();
    assertThat(opened.items()).isEqualTo(ITEMS);
  }

  @Test
  void keepsTheOrderOfJoiningAndTheLastWord() {
    // Given
    GroupBuy opened = open(group(), null, null);
    apply(opened, line("a", "1", "2"), line("a", "2", "1"));
    apply(opened, line("b", "1", "0.5"));

    // When
    apply(opened, line("a", "1", "3"), line("a", "2", "0"));

    // Then
    SignUpSheet sheet = await(groupBuys().find(opened.id())).orElseThrow();
    assertThat(sheet.standing())
        .extracting(line -> line.member().member() + " " + line.ref() + " " + line.quantity())
        .containsExactly("a 1 3", "b 1 0.5");
    assertThat(sheet.lines()).extracting(GroupBuyLine::turn).containsExactly(4L, 4L, 3L);
  }

  @Test
  void keepsPeopleOfOneMemberApart() {
    // Given
    GroupBuy opened = open(group(), null, null);

    // When
    apply(
        opened,
        line("a", "1", "1"),
        forSomebody("a", "王姐", "1", "2"),
        forSomebody("a", "刘叔", "1", "3"));

    // Then
    assertThat(await(groupBuys().find(opened.id())).orElseThrow().standing())
        .extracting(GroupBuyLine::name, GroupBuyLine::self, line -> line.quantity().intValue())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("a", true, 1),
            org.assertj.core.groups.Tuple.tuple("王姐", false, 2),
            org.assertj.core.groups.Tuple.tuple("刘叔", false, 3));
  }

  @Test
  void refusesMoreThanOneMemberMayHave() {
    // Given
    GroupBuy opened = open(group(), null, 3);
    apply(opened, line("a", "1", "2"));

    // When
    ApplyOutcome outcome = apply(opened, forSomebody("a", "王姐", "1", "2"), line("a", "2", "3"));

    // Then
    assertThat(outcome).isInstanceOf(ApplyOutcome.Applied.class);
    ApplyOutcome.Applied applied = (ApplyOutcome.Applied) outcome;
    assertThat(applied.refused()).extracting(GroupBuyLine::name).containsExactly("王姐");
    assertThat(applied.sheet().standing()).extracting(GroupBuyLine::ref).containsExactly("1", "2");
  }

  @Test
  void endsOnceAndTakesNothingAfterwards() {
    // Given
    GroupBuy opened = open(group(), null, null);
    write(tx -> groupBuys().close(tx, opened.id()));

    // When
    Optional<SignUpSheet> again = write(tx -> groupBuys().close(tx, opened.id()));

    // Then
    assertThat(again).isEmpty();
    assertThat(apply(opened, line("a", "1", "1"))).isInstanceOf(ApplyOutcome.Ended.class);
    assertThat(await(groupBuys().find(opened.id())).orElseThrow().groupBuy().status())
        .isEqualTo(GroupBuyStatus.CLOSED);
  }

  @Test
  void succeedsWithEnoughAndIsCancelledWithTooFew() {
    // Given
    GroupBuy enough = open(group(), 3, null);
    GroupBuy tooFew = open(group(), 3, null);
    apply(enough, line("a", "1", "5"));
    apply(enough, line("a", "1", "2"), line("b", "2", "1"));
    apply(tooFew, line("a", "1", "5"));
    apply(tooFew, line("a", "1", "2"));

    // When
    GroupBuyStatus first =
        write(tx -> groupBuys().close(tx, enough.id())).orElseThrow().groupBuy().status();
    GroupBuyStatus second =
        write(tx -> groupBuys().close(tx, tooFew.id())).orElseThrow().groupBuy().status();

    // Then
    assertThat(first).isEqualTo(GroupBuyStatus.SUCCEEDED);
    assertThat(second).isEqualTo(GroupBuyStatus.CANCELLED);
  }

  @Test
  void endsAtItsDeadline() {
    // Given
    GroupBuyRequest request =
        new GroupBuyRequest(
            group(), member("opener"), "", ITEMS, 3, null, clock.instant().plusSeconds(60));
    GroupBuy opened = write(tx -> groupBuys().open(tx, request));
    clock.advance(Duration.ofSeconds(61));

    // When
    int ended = await(groupBuys().endDue());

    // Then
    assertThat(ended).isPositive();
    assertThat(await(groupBuys().find(opened.id())).orElseThrow().groupBuy().status())
        .isEqualTo(GroupBuyStatus.EXPIRED);
    assertThat(await(groupBuys().endDue())).isZero();
  }

  @Test
  void remembersOneQuestionForEachMember() {
    // Given
    GroupBuy opened = open(group(), null, null);
    OpenQuestion which =
        new OpenQuestion("WHICH_ITEM", null, List.of("1", "2"), BigDecimal.TWO, true);
    OpenQuestion many = new OpenQuestion("HOW_MANY", "王姐", List.of("2"), null, false);
    write(tx -> signUps().ask(tx, opened.id(), member("a"), which));

    // When
    write(tx -> signUps().ask(tx, opened.id(), member("a"), many));

    // Then
    assertThat(await(signUps().asked(opened.id(), member("a")))).contains(many);
    assertThat(await(signUps().asked(opened.id(), member("b")))).isEmpty();
    write(tx -> signUps().answered(tx, opened.id(), member("a")));
    assertThat(await(signUps().asked(opened.id(), member("a")))).isEmpty();
  }

  @Test
  void manyAtOnceLoseNothingAndKeepTheirOrder() {
    // Given
    GroupBuy opened = open(group(), null, null);
    ConcurrentLinkedQueue<String> committed = new ConcurrentLinkedQueue<>();

    // When
    List<Future<?>> joins =
        IntStream.range(0, 250).<Future<?>>mapToObj(i -> join(opened, "m" + i, committed)).toList();
    await(Future.all(joins).mapEmpty());

    // Then
    SignUpSheet sheet = await(groupBuys().find(opened.id())).orElseThrow();
    assertThat(sheet.standing()).hasSize(250);
    assertThat(sheet.standing()).extracting(GroupBuyLine::turn).isSorted().doesNotHaveDuplicates();
    assertThat(sheet.standing())
        .extracting(line -> line.member().member())
        .containsExactlyElementsOf(committed);
  }

  private Future<?> join(GroupBuy opened, String who, ConcurrentLinkedQueue<String> order) {
    return database()
        .transact(
            tx ->
                signUps()
                    .apply(
                        tx,
                        opened.id(),
                        _ -> {
                          // The sheet is locked here, so that this is the order of commits.
                          order.add(who);
                          return List.of(line(who, "1", "1"));
                        }));
  }

  private ApplyOutcome apply(GroupBuy opened, GroupBuyLine... lines) {
    return write(tx -> signUps().apply(tx, opened.id(), _ -> List.of(lines)));
  }

  private GroupBuy open(ConversationKey where, @Nullable Integer minimum, @Nullable Integer limit) {
    return write(
        tx ->
            groupBuys()
                .open(
                    tx,
                    new GroupBuyRequest(
                        where, member("opener"), "周五团", ITEMS, minimum, limit, null)));
  }

  private static GroupBuyLine line(String member, String ref, String quantity) {
    return new GroupBuyLine(member(member), member, true, ref, new BigDecimal(quantity), "", 0);
  }

  private static GroupBuyLine forSomebody(String member, String name, String ref, String quantity) {
    return new GroupBuyLine(member(member), name, false, ref, new BigDecimal(quantity), "", 0);
  }

  private static MemberKey member(String id) {
    return new MemberKey(CHANNEL, AccountId.MAIN, id);
  }

  private static ConversationKey group() {
    return new ConversationKey(CHANNEL, AccountId.MAIN, "-" + GROUPS.incrementAndGet());
  }

  private GroupBuys groupBuys() {
    return new GroupBuys(database(), clock, ids);
  }

  private SignUps signUps() {
    return new SignUps(database(), groupBuys(), clock);
  }
}
