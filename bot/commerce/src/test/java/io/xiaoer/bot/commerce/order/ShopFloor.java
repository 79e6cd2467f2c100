package io.xiaoer.bot.commerce.order;

import static io.xiaoer.bot.commerce.sql.Databases.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Row;
import io.xiaoer.bot.commerce.catalog.Catalog;
import io.xiaoer.bot.commerce.catalog.ImportReport;
import io.xiaoer.bot.commerce.checkout.CheckoutSettings;
import io.xiaoer.bot.commerce.checkout.CheckoutTokens;
import io.xiaoer.bot.commerce.checkout.Checkouts;
import io.xiaoer.bot.commerce.checkout.RecipientForm;
import io.xiaoer.bot.commerce.checkout.SaveOutcome;
import io.xiaoer.bot.commerce.ledger.Ledger;
import io.xiaoer.bot.commerce.outbox.Outbox;
import io.xiaoer.bot.commerce.outbox.OutboxSettings;
import io.xiaoer.bot.commerce.payment.PaymentDesk;
import io.xiaoer.bot.commerce.payment.Payments;
import io.xiaoer.bot.commerce.payment.StartOutcome;
import io.xiaoer.bot.commerce.share.ShareLink;
import io.xiaoer.bot.commerce.share.ShareLinks;
import io.xiaoer.bot.commerce.shipment.ShipmentDesk;
import io.xiaoer.bot.commerce.shipment.ShipmentSettings;
import io.xiaoer.bot.commerce.shipment.Shipments;
import io.xiaoer.bot.commerce.sql.Database;
import io.xiaoer.bot.commerce.sql.Tx;
import io.xiaoer.carrier.CarrierAdapter;
import io.xiaoer.channel.AccountId;
import io.xiaoer.channel.ChannelId;
import io.xiaoer.channel.Conversation;
import io.xiaoer.channel.ConversationKey;
import io.xiaoer.channel.ConversationKind;
import io.xiaoer.channel.MemberKey;
import io.xiaoer.money.Money;
import io.xiaoer.payment.PaymentNotice;
import io.xiaoer.payment.PaymentState;
import io.xiaoer.secret.Secret;
import io.xiaoer.shop.FeedFormat;
import io.xiaoer.shop.FeedInput;
import io.xiaoer.shop.FeedSink;
import io.xiaoer.shop.LocalText;
import io.xiaoer.shop.Product;
import io.xiaoer.testkit.payment.ScriptedPayments;
import io.xiaoer.testkit.time.MutableClock;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A shop with everything behind the counter, on a database that a test brings along. */
public final class ShopFloor {

  public static final RecipientForm RECIPIENT =
      new RecipientForm("张三丰", "13800138000", "浙江省杭州市西湖区", "文三路 123 号 501 室");

  private static final ChannelId CHAT = new ChannelId("playground");

  private final Map<String, Integer> feedStock = new ConcurrentHashMap<>();
  private final AtomicInteger counter;
  private final Database database;
  private final MutableClock clock = MutableClock.atSomeTime();
  private final Catalog catalog;
  private final ShareLinks shares;
  private final Orders orders;
  private final Proposals proposals;
  private final Checkouts checkouts;
  private final Ledger ledger;
  private final StagedPayments provider;
  private final Payments payments;
  private final StagedCarrier carrier = new StagedCarrier("scripted");
  private final StagedCarrier other = new StagedCarrier("other");
  private final ShipmentDesk shipmentDesk;
  private final Shipments shipments;

  /** Shops on one database share the counter and the random numbers, so that nothing collides. */
  public ShopFloor(Vertx vertx, Database database, AtomicInteger counter, Random random) {
    this.database = database;
    this.counter = counter;
    this.catalog = new Catalog(vertx, database, clock, () -> 0);
    this.shares = new ShareLinks(database, clock, () -> UnguessableId.random(random));
    Outbox outbox =
        new Outbox(database, clock, () -> UnguessableId.random(random), OutboxSettings.DEFAULT);
    this.provider = new StagedPayments(new ScriptedPayments(clock, new Secret("seal")));
    OrderNotices notices = new RecordedNotices();
    CheckoutTokens tokens = new CheckoutTokens(CheckoutSettings.DEFAULT, clock, random);
    OrderDesk desk =
        new OrderDesk(
            database,
            catalog,
            shares,
            outbox,
            notices,
            tokens,
            clock,
            random,
            OrderSettings.DEFAULT);
    this.orders = new Orders(desk);
    this.proposals = new Proposals(desk);
    this.checkouts = new Checkouts(database, orders, tokens);
    this.ledger = new Ledger(database, Ledger.DEFAULT_PERCENT);
    this.payments =
        new Payments(
            new PaymentDesk(database, orders, checkouts, ledger, outbox, notices, clock),
            List.of(provider));
    this.shipmentDesk =
        new ShipmentDesk(
            database,
            orders,
            outbox,
            notices,
            clock,
            new ShipmentSettings("scripted", Duration.ofSeconds(10)));
    this.shipments = new Shipments(shipmentDesk, List.of(carrier, other));
  }

  public MutableClock clock() {
    return clock;
  }

  public Database database() {
    return database;
  }

  public ShareLinks shares() {
    return shares;
  }

  public Orders orders() {
    return orders;
  }

  public Proposals proposals() {
    return proposals;
  }

  public Checkouts checkouts() {
    return checkouts;
  }

  public Ledger ledger() {
    return ledger;
  }

  public Payments payments() {
    return payments;
  }

  public StagedPayments provider() {
    return provider;
  }

  public Shipments shipments() {
    return shipments;
  }

  /** The same warehouse, with other carriers. */
  public Shipments shipmentsWith(List<CarrierAdapter> carriers) {
    return new Shipments(shipmentDesk, carriers);
  }

  public StagedCarrier carrier() {
    return carrier;
  }

  public StagedCarrier otherCarrier() {
    return other;
  }

  /** What the work comes to, once committed. */
  public <T> T write(Function<Tx, Future<T>> work) {
    return await(database.transact(work));
  }

  public List<Row> read(String sql, @Nullable Object... args) {
    return await(database.reads().query(sql, args));
  }

  /** Somebody whom nobody else in the test is. */
  public MemberKey member(String name) {
    return new MemberKey(CHAT, AccountId.MAIN, name + "-" + counter.incrementAndGet());
  }

  public Conversation group() {
    return new Conversation(
        new ConversationKey(CHAT, AccountId.MAIN, "group"), ConversationKind.GROUP);
  }

  /** A new product without variants; gives its sku. */
  public String sells(String price, int pieces) {
    String id = "p-" + counter.incrementAndGet();
    feedStock.put(id, pieces);
    put(id, price);
    return id;
  }

  /** The feed says another number of pieces. */
  public void restocks(String sku, String price, int pieces) {
    feedStock.put(sku, pieces);
    put(sku, price);
  }

  /** The product costs this from now on; the member price is one less. */
  public void reprices(String sku, String price) {
    put(sku, price);
  }

  public int left(String sku) {
    return stock(sku, "on_hand - reserved");
  }

  public int onHand(String sku) {
    return stock(sku, "on_hand");
  }

  public int reserved(String sku) {
    return stock(sku, "reserved");
  }

  public Money cny(String amount) {
    return Money.parse(amount, "CNY");
  }

  /** A link of a member to a product. */
  public ShareLink shared(MemberKey sharer, String sku) {
    Product product = await(catalog.product(database.reads(), sku)).orElseThrow();
    write(
        tx ->
            tx.update(
                "INSERT INTO member (id, name, language, shopkeeper, met_at)"
                    + " VALUES ($1, 'S', 'zh-CN', 1, 0) ON CONFLICT DO NOTHING",
                sharer.toString()));
    return write(tx -> shares.create(tx, sharer, group().key(), product));
  }

  public ProposalRequest wish(MemberKey buyer, String sku, int pieces) {
    return new ProposalRequest(buyer, group(), Map.of(sku, pieces), false, null);
  }

  public Proposal proposed(ProposalRequest wish) {
    ProposeOutcome outcome = write(tx -> proposals.propose(tx, wish));
    assertThat(outcome).isInstanceOf(ProposeOutcome.Proposed.class);
    return ((ProposeOutcome.Proposed) outcome).proposal();
  }

  public ConfirmOutcome.Placed placed(ProposalRequest wish) {
    Proposal proposal = proposed(wish);
    ConfirmOutcome outcome = write(tx -> proposals.confirm(tx, proposal.id(), wish.buyer()));
    assertThat(outcome).isInstanceOf(ConfirmOutcome.Placed.class);
    return (ConfirmOutcome.Placed) outcome;
  }

  /** An order whose payment was started; gives the reference of the attempt. */
  public String paying(ConfirmOutcome.Placed placed) {
    SaveOutcome saved = await(checkouts.saveRecipient(placed.checkoutToken(), RECIPIENT));
    assertThat(saved).isInstanceOf(SaveOutcome.Saved.class);
    StartOutcome started = await(payments.start(placed.checkoutToken(), "https://shop/o"));
    assertThat(started).isInstanceOf(StartOutcome.Ready.class);
    return provider.requests().getLast().reference();
  }

  public PaymentNotice notice(String reference, PaymentState state) {
    return new PaymentNotice("n-" + counter.incrementAndGet(), reference, state);
  }

  public PaymentState paid(String amount) {
    return new PaymentState.Paid(
        cny(amount), "provider-" + counter.incrementAndGet(), clock.instant());
  }

  /** An order of one piece of something for 100 yuan, paid. */
  public Order paidOrder(MemberKey buyer) {
    ConfirmOutcome.Placed placed = placed(wish(buyer, sells("100.00", 5), 1));
    String reference = paying(placed);
    await(payments.settle(notice(reference, paid("100.00")), "scripted"));
    return current(placed.order().number());
  }

  public Order current(String number) {
    return await(orders.byNumber(number)).orElseThrow();
  }

  /** How often that was said about the order, as far as it is committed. */
  public int told(String number, String what) {
    return read("SELECT id FROM outbox WHERE reply LIKE $1", "%" + number + " " + what + "%")
        .size();
  }

  private int stock(String sku, String what) {
    return read("SELECT " + what + " AS pieces FROM sku WHERE id = $1", sku)
        .getFirst()
        .getInteger("pieces");
  }

  private void put(String id, String price) {
    Money full = cny(price);
    Money member = full.minus(cny("1.00"));
    Product product =
        new Product(
            id,
            LocalText.of("好物 " + id),
            null,
            List.of(),
            full,
            member,
            null,
            List.of(),
            null,
            null,
            List.of(),
            Map.of(),
            List.of(),
            feedStock.getOrDefault(id, 0),
            null,
            List.of(),
            null,
            0,
            clock.instant());
    ImportReport report =
        await(catalog.upsert(new OneProduct(product), InputStream::nullInputStream));
    assertThat(report.faults()).isEmpty();
  }

  /** A feed that holds one product. */
  private record OneProduct(Product product) implements FeedFormat {

    @Override
    public String name() {
      return "one";
    }

    @Override
    public void read(FeedInput feed, FeedSink sink) {
      sink.product(1, product);
    }
  }
}
