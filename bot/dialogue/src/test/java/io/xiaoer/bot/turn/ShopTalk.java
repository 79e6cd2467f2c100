package io.xiaoer.bot.turn;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.xiaoer.bot.commerce.catalog.Catalog;
import io.xiaoer.bot.commerce.catalog.CatalogProjection;
import io.xiaoer.bot.commerce.catalog.IndexDiscovery;
import io.xiaoer.bot.commerce.catalog.WorkerProductSearch;
import io.xiaoer.bot.commerce.faq.Faq;
import io.xiaoer.bot.commerce.faq.OpenQuestions;
import io.xiaoer.bot.commerce.groupbuy.GroupBuys;
import io.xiaoer.bot.commerce.groupbuy.SignUps;
import io.xiaoer.bot.commerce.human.Tickets;
import io.xiaoer.bot.commerce.ledger.Ledger;
import io.xiaoer.bot.commerce.miss.StoredSearchMisses;
import io.xiaoer.bot.commerce.outbox.OutboxRow;
import io.xiaoer.bot.commerce.share.Materials;
import io.xiaoer.bot.commerce.share.ShareLinks;
import io.xiaoer.bot.dialogue.Buttons;
import io.xiaoer.bot.dialogue.Exchanges;
import io.xiaoer.bot.dialogue.PhraseReader;
import io.xiaoer.bot.dialogue.Skill;
import io.xiaoer.bot.skill.AfterSalesSkill;
import io.xiaoer.bot.skill.AskProductSkill;
import io.xiaoer.bot.skill.Asking;
import io.xiaoer.bot.skill.ButtonSkills;
import io.xiaoer.bot.skill.CancelOrderSkill;
import io.xiaoer.bot.skill.CartSkill;
import io.xiaoer.bot.skill.Carting;
import io.xiaoer.bot.skill.ChangeOrderSkill;
import io.xiaoer.bot.skill.CloseGroupBuySkill;
import io.xiaoer.bot.skill.CompareSkill;
import io.xiaoer.bot.skill.ConfirmSkill;
import io.xiaoer.bot.skill.Confirming;
import io.xiaoer.bot.skill.FindProductSkill;
import io.xiaoer.bot.skill.GroupBuying;
import io.xiaoer.bot.skill.GroupMoodSkill;
import io.xiaoer.bot.skill.Handing;
import io.xiaoer.bot.skill.Handover;
import io.xiaoer.bot.skill.HumanSkill;
import io.xiaoer.bot.skill.OrderStatusSkill;
import io.xiaoer.bot.skill.Ordering;
import io.xiaoer.bot.skill.OwnOrders;
import io.xiaoer.bot.skill.PlaceOrderSkill;
import io.xiaoer.bot.skill.PolicySkill;
import io.xiaoer.bot.skill.Proposing;
import io.xiaoer.bot.skill.ShareProductSkill;
import io.xiaoer.bot.skill.Sharing;
import io.xiaoer.bot.skill.Shelf;
import io.xiaoer.bot.skill.ShopkeeperSkill;
import io.xiaoer.bot.skill.Shops;
import io.xiaoer.bot.skill.Showing;
import io.xiaoer.bot.skill.SignUpSkill;
import io.xiaoer.bot.skill.SmallTalkSkill;
import io.xiaoer.bot.skill.StartGroupBuySkill;
import io.xiaoer.bot.skill.Substitutes;
import io.xiaoer.bot.skill.TrackParcelSkill;
import io.xiaoer.bot.skill.UndoSkill;
import io.xiaoer.bot.text.CartTexts;
import io.xiaoer.bot.text.OrderTexts;
import io.xiaoer.bot.text.ParcelTexts;
import io.xiaoer.bot.text.PictureUrls;
import io.xiaoer.bot.text.ProductCards;
import io.xiaoer.bot.text.WishTexts;
import io.xiaoer.channel.Addressing;
import io.xiaoer.channel.ChatEvent;
import io.xiaoer.channel.Conversation;
import io.xiaoer.channel.Delivery;
import io.xiaoer.channel.MessageRef;
import io.xiaoer.channel.Outbound;
import io.xiaoer.intent.IntentRecognizer;
import io.xiaoer.intent.signup.OfferReader;
import io.xiaoer.intent.signup.SignUpReader;
import io.xiaoer.reply.Action;
import io.xiaoer.reply.Card;
import io.xiaoer.reply.FallbackText;
import io.xiaoer.reply.Reply;
import io.xiaoer.search.CatalogIndex;
import io.xiaoer.search.analysis.CatalogAnalyzers;
import io.xiaoer.search.question.QuestionReader;
import io.xiaoer.shop.FeedFormat;
import io.xiaoer.shop.FeedInput;
import io.xiaoer.shop.FeedSink;
import io.xiaoer.shop.Product;
import io.xiaoer.testkit.channel.RecordedEvents;
import io.xiaoer.testkit.channel.RecordingChannel;
import io.xiaoer.testkit.state.MapKeyValueStore;
import io.xiaoer.testkit.time.Patience;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Currency;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A shop with every skill, its goods and its books on a real SQLite file and a real index, and
 * people who talk with it in a group. Time stands still; timers run when a test says so.
 */
final class ShopTalk implements AutoCloseable {

  static final Conversation GROUP = RecordingChannel.group("g");

  final TurnFloor floor;
  final RecordedEvents events;
  final Deque<Promise<Void>> timers = new ArrayDeque<>();
  final OpenQuestions questions;
  final Tickets tickets;

  private final Vertx vertx = Vertx.vertx();
  private final CatalogIndex index;
  private final Duration moment;
  private final TurnFloor.Wits wits;
  private Intake intake;

  ShopTalk(Path dir, List<Product> goods, IntentRecognizer recognizer) {
    this(dir, goods, recognizer, Duration.ZERO);
  }

  ShopTalk(Path dir, List<Product> goods, IntentRecognizer recognizer, Duration moment) {
    this.floor = new TurnFloor(dir);
    this.events = new RecordedEvents(floor.clock);
    this.index = CatalogIndex.open(dir.resolve("index"));
    this.questions = new OpenQuestions(floor.database, floor.clock, floor.next);
    this.tickets = new Tickets(floor.database, floor.clock, floor.next);
    Catalog catalog = new Catalog(vertx, floor.database, floor.clock, index::revision);
    Patience.value(catalog.upsert(new Listed(goods), InputStream::nullInputStream));
    Patience.value(new CatalogProjection(vertx, floor.database, index).catchUp());
    Skills skills = new Skills(catalog);
    this.moment = moment;
    this.wits = new TurnFloor.Wits(recognizer, skills.all, skills.buttons);
    this.intake = newIntake();
  }

  /** As on another node: what was claimed is not known there. */
  void forgetClaims() {
    intake = newIntake();
  }

  private Intake newIntake() {
    return floor.intake(
        new MapKeyValueStore(floor.clock),
        wits,
        new Intake.Queueing(
            16,
            moment,
            _ -> {
              Promise<Void> timer = Promise.promise();
              timers.add(timer);
              return timer.future();
            }));
  }

  /** What is answered to somebody who speaks to the clerk in the group. */
  Said says(String member, String words) {
    return hears(events.said(member, GROUP, Addressing.MENTIONED, words));
  }

  /** What is answered to something said in the group to nobody in particular. */
  Said mutters(String member, String words) {
    return hears(events.said(member, GROUP, Addressing.AMBIENT, words));
  }

  /** What is answered to a button of the last answer. */
  Said presses(String member, String action) {
    return hears(events.pressed(member, GROUP, action));
  }

  Said hears(ChatEvent event) {
    Patience.value(intake.take(event, null));
    return spoken();
  }

  Future<Taken> takes(ChatEvent event) {
    return intake.take(event, null);
  }

  /** What stands in the outbox; it is sent by that. */
  Said spoken() {
    List<Outbound> all = new ArrayList<>();
    for (List<OutboxRow> due = due(); !due.isEmpty(); due = due()) {
      for (OutboxRow row : due) {
        all.add(row.message());
        Patience.value(
            floor.outbox.settle(
                row.message().id(),
                new Delivery.Delivered(new MessageRef("sent-" + all.size())),
                floor.clock.instant()));
      }
    }
    return new Said(all);
  }

  private List<OutboxRow> due() {
    return Patience.value(floor.outbox.due(floor.clock.instant(), 20));
  }

  @Override
  public void close() {
    floor.close();
    index.close();
    Patience.value(vertx.close());
  }

  /** What the clerk said in answer to one thing. */
  record Said(List<Outbound> messages) {

    String text() {
      return String.join(
          "\n---\n", messages.stream().map(message -> FallbackText.of(message.reply())).toList());
    }

    boolean isSilence() {
      return messages.isEmpty();
    }

    /** The button whose label begins so. */
    String button(String label) {
      return messages.stream()
          .flatMap(message -> actions(message.reply()))
          .filter(action -> action.label().startsWith(label))
          .map(action -> ((Action.Invoke) action).action())
          .findFirst()
          .orElseThrow(() -> new AssertionError("no button " + label + " in " + this));
    }

    private static Stream<Action> actions(Reply reply) {
      return switch (reply) {
        case Reply.Text(_, var actions) -> actions.stream();
        case Reply.OneCard(var card) -> card.actions().stream();
        case Reply.Carousel(_, var cards) ->
            cards.stream().map(Card::actions).flatMap(List::stream);
      };
    }

    @Override
    public String toString() {
      return text();
    }
  }

  /** Every skill that the shop has. */
  private final class Skills {

    private final List<Skill> all = new ArrayList<>();
    private final Buttons buttons;

    Skills(Catalog catalog) {
      String url = "https://shop.example";
      PhraseReader phrases = PhraseReader.load();
      Shelf shelf = new Shelf(catalog, query -> Future.succeededFuture(index.search(query)));
      ProductCards cards = new ProductCards(new PictureUrls(url));
      OrderTexts words = new OrderTexts(url);
      ShareLinks shares = new ShareLinks(floor.database, floor.clock, floor.next);
      Showing showing = new Showing(shelf, cards);
      Ordering ordering = new Ordering(shelf, floor.proposals, floor.carts, words);
      Sharing sharing = new Sharing(shares, new Materials(vertx, floor.database), cards, url);
      Asking asking = new Asking(shelf, new Faq(vertx, floor.database), questions, cards);
      OwnOrders orders = new OwnOrders(floor.orders);
      Handing handing = new Handing(tickets);
      Handover handover =
          new Handover(
              tickets, questions, new Exchanges(new MapKeyValueStore(floor.clock)), floor.outbox);
      Proposing proposing = new Proposing(floor.pending);
      Carting carting =
          new Carting(
              new Carting.Parts(shelf, floor.carts, floor.proposals, ordering),
              proposing,
              new CartTexts(words, cards),
              phrases);
      WorkerProductSearch pool = new WorkerProductSearch(vertx, index::search, 1, 8, floor.clock);
      all.add(
          new FindProductSkill(
              shelf,
              showing,
              new FindProductSkill.Asking(
                  new QuestionReader(CatalogAnalyzers.shipped()),
                  new WishTexts(Currency.getInstance("CNY")),
                  new StoredSearchMisses(floor.database, floor.clock),
                  new Substitutes(shelf, new IndexDiscovery(index, pool, floor.clock), cards),
                  new Shops(shares)),
              phrases));
      all.add(new AskProductSkill(asking));
      all.add(new CompareSkill(shelf, asking, cards, phrases));
      all.add(new PolicySkill(shelf, asking));
      all.add(new HumanSkill(tickets, handover));
      GroupBuys buys = new GroupBuys(floor.database, floor.clock, floor.next);
      SignUps signUps = new SignUps(floor.database, buys, floor.clock);
      GroupBuying buying = new GroupBuying(buys, signUps, SignUpReader.load());
      Currency currency = Currency.getInstance("CNY");
      all.add(new StartGroupBuySkill(buying, floor.members, new OfferReader(), currency));
      all.add(new CloseGroupBuySkill(buying));
      all.add(new SignUpSkill(buying));
      all.add(new GroupMoodSkill(floor.groups));
      all.add(new SmallTalkSkill());
      all.add(new PlaceOrderSkill(shelf, ordering, carting));
      all.add(new CartSkill(shelf, carting));
      all.add(new UndoSkill(orders, floor.carts, phrases));
      all.add(new ShareProductSkill(shelf, sharing));
      all.add(new ShopkeeperSkill(floor.members, new Ledger(floor.database, 20)));
      all.add(new OrderStatusSkill(orders, floor.tokens, words));
      all.add(new TrackParcelSkill(floor.orders, handing, new ParcelTexts(Map.of())));
      all.add(
          new CancelOrderSkill(
              new CancelOrderSkill.Parts(orders, ordering), proposing, handing, words));
      all.add(
          new ChangeOrderSkill(
              new ChangeOrderSkill.Parts(orders, shelf, floor.proposals),
              proposing,
              handing,
              words));
      all.add(new AfterSalesSkill(orders, handing));
      Confirming confirming =
          new Confirming(
              floor.pending, all.stream().flatMap(skill -> skill.effects().stream()).toList());
      all.add(new ConfirmSkill(ordering, confirming));
      this.buttons =
          new ButtonSkills(
              new ButtonSkills.Telling(shelf, showing, sharing, asking),
              new ButtonSkills.Doing(ordering, carting, confirming, handover));
    }
  }

  /** A feed that is a list. */
  private record Listed(List<Product> products) implements FeedFormat {

    @Override
    public String name() {
      return "listed";
    }

    @Override
    public void read(FeedInput feed, FeedSink sink) {
      for (int line = 1; line <= products.size(); line++) {
        sink.product(line, products.get(line - 1));
      }
    }
  }
}
