package io.xiaoer.bot.turn;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Context;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.ThreadingModel;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.xiaoer.bot.commerce.cart.Carts;
import io.xiaoer.bot.commerce.catalog.Catalog;
import io.xiaoer.bot.commerce.checkout.CheckoutSettings;
import io.xiaoer.bot.commerce.checkout.CheckoutTokens;
import io.xiaoer.bot.commerce.group.GroupSettings;
import io.xiaoer.bot.commerce.inbox.Inbox;
import io.xiaoer.bot.commerce.member.Members;
import io.xiaoer.bot.commerce.order.OrderDesk;
import io.xiaoer.bot.commerce.order.OrderSettings;
import io.xiaoer.bot.commerce.order.Orders;
import io.xiaoer.bot.commerce.order.Proposals;
import io.xiaoer.bot.commerce.outbox.Outbox;
import io.xiaoer.bot.commerce.outbox.OutboxSettings;
import io.xiaoer.bot.commerce.pending.PendingActions;
import io.xiaoer.bot.commerce.share.ShareLinks;
import io.xiaoer.bot.commerce.sql.Database;
import io.xiaoer.bot.deliver.Channels;
import io.xiaoer.bot.deliver.Dispatcher;
import io.xiaoer.bot.deliver.OpeningNotice;
import io.xiaoer.bot.dialogue.Answer;
import io.xiaoer.bot.dialogue.Attention;
import io.xiaoer.bot.dialogue.Buttons;
import io.xiaoer.bot.dialogue.Chatter;
import io.xiaoer.bot.dialogue.Exchanges;
import io.xiaoer.bot.dialogue.QuotedGoods;
import io.xiaoer.bot.dialogue.Rereading;
import io.xiaoer.bot.dialogue.Skill;
import io.xiaoer.bot.dialogue.SkillRegistry;
import io.xiaoer.bot.dialogue.StateRepository;
import io.xiaoer.bot.dialogue.Turn;
import io.xiaoer.bot.text.ChatOrderNotices;
import io.xiaoer.bot.text.ParcelTexts;
import io.xiaoer.bot.text.TextCatalog;
import io.xiaoer.intent.Intent;
import io.xiaoer.intent.IntentRecognizer;
import io.xiaoer.intent.Recognition;
import io.xiaoer.search.analysis.CatalogAnalyzers;
import io.xiaoer.search.question.QuestionReader;
import io.xiaoer.state.KeyValueStore;
import io.xiaoer.testkit.channel.RecordingChannel;
import io.xiaoer.testkit.state.MapKeyValueStore;
import io.xiaoer.testkit.time.MutableClock;
import io.xiaoer.testkit.time.Patience;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The way of an event on a real SQLite file and a channel in memory, with one skill that does what
 * the test says. Texts that begin with "hm" read as gossip, all others as a plain wish for goods.
 */
final class TurnFloor implements AutoCloseable {

  final MutableClock clock = MutableClock.atSomeTime();
  final RecordingChannel channel = new RecordingChannel();
  final Database database;
  final Members members;
  final Outbox outbox;
  final Dispatcher dispatcher;

  private final Vertx vertx = Vertx.vertx();
  private final AtomicLong ids = new AtomicLong();
  private final TextCatalog texts = new TextCatalog();
  final Supplier<String> next;
  final Proposals proposals;
  final Orders orders;
  final Carts carts;
  final PendingActions pending;
  final GroupSettings groups;
  final CheckoutTokens tokens;
  private final Channels channels = new Channels(List.of(channel));
  private final Context turns;

  TurnFloor(Path dir) {
    this.database = Patience.value(Database.open(vertx, "sqlite", dir));
    this.members = new Members(database, clock);
    this.next = () -> "id-" + ids.incrementAndGet();
    this.outbox = new Outbox(database, clock, next, OutboxSettings.DEFAULT);
    this.tokens = new CheckoutTokens(CheckoutSettings.DEFAULT, clock, new SecureRandom());
    OrderDesk desk = desk(next);
    this.proposals = new Proposals(desk);
    this.orders = new Orders(desk);
    this.carts = new Carts(database, clock);
    this.pending = new PendingActions(database, clock, next);
    this.groups = new GroupSettings(database, clock);
    MapKeyValueStore notes = new MapKeyValueStore(clock);
    OpeningNotice notice = new OpeningNotice(database, outbox, members, notes, texts);
    this.dispatcher =
        new Dispatcher(vertx, outbox, channels, notice, new SimpleMeterRegistry(), clock);
    this.turns = virtualThreads();
  }

  /**
   * The way in, with a memory of claims of its own, so that a second one has forgotten everything.
   */
  Intake intake(Function<Turn, Answer> skill) {
    return intake(new MapKeyValueStore(clock), skill);
  }

  Intake intake(KeyValueStore store, Function<Turn, Answer> skill) {
    return intake(
        store,
        new Wits(
            utterance -> recognition(utterance.text()),
            List.of(new OnlySkill(skill)),
            (turn, _) -> skill.apply(turn)),
        Intake.Queueing.oneByOne(8));
  }

  /** What understands and answers. */
  record Wits(IntentRecognizer recognizer, List<Skill> skills, Buttons buttons) {}

  Intake intake(KeyValueStore store, Wits wits, Intake.Queueing queueing) {
    Listener.Mind mind =
        new Listener.Mind(
            new Rereading(wits.recognizer(), new QuestionReader(CatalogAnalyzers.shipped())),
            new SkillRegistry(wits.skills()),
            wits.buttons(),
            new Attention());
    Listener.Memory memory =
        new Listener.Memory(
            new StateRepository(store),
            members,
            proposals,
            pending,
            groups,
            new Chatter(store),
            outbox,
            new QuotedGoods(outbox, new Catalog(vertx, database, clock, () -> 0)),
            new Exchanges(store));
    Listener listener = new Listener(mind, memory, channels, texts, "en", clock);
    TurnRunner.Ledgers ledgers =
        new TurnRunner.Ledgers(database, new Inbox(database, clock), members, outbox);
    TurnRunner runner = new TurnRunner(turns, listener, ledgers, new SimpleMeterRegistry(), clock);
    return new Intake(store, runner, outbox, clock, queueing);
  }

  /** Messages that stand in the outbox, sent or not. */
  long written() {
    return Patience.value(outbox.counts()).values().stream().mapToLong(Long::longValue).sum();
  }

  @Override
  public void close() {
    dispatcher.stop();
    Patience.value(database.close());
    Patience.value(vertx.close());
  }

  private OrderDesk desk(Supplier<String> next) {
    SecureRandom random = new SecureRandom();
    return new OrderDesk(
        database,
        new Catalog(vertx, database, clock, () -> 0),
        new ShareLinks(database, clock, next),
        outbox,
        new ChatOrderNotices(members, texts, new ParcelTexts(Map.of())),
        tokens,
        clock,
        random,
        OrderSettings.DEFAULT);
  }

  private Context virtualThreads() {
    Threads threads = new Threads();
    DeploymentOptions options =
        new DeploymentOptions().setThreadingModel(ThreadingModel.VIRTUAL_THREAD);
    Patience.value(vertx.deployVerticle(threads, options));
    return threads.context();
  }

  private static Recognition recognition(String text) {
    Intent intent = text.startsWith("hm") ? Intent.CHITCHAT : Intent.FIND_PRODUCT;
    return new Recognition(intent, 0.9, Map.of(), List.of(), "en");
  }

  private static final class Threads extends VerticleBase {
    Context context() {
      return context;
    }

    @Override
    public Future<?> start() {
      return Future.succeededFuture();
    }
  }

  private record OnlySkill(Function<Turn, Answer> does) implements Skill {
    @Override
    public Set<Intent> intents() {
      return EnumSet.allOf(Intent.class);
    }

    @Override
    public Answer handle(Turn turn) {
      return does.apply(turn);
    }
  }
}
