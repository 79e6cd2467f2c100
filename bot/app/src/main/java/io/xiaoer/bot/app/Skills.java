package io.xiaoer.bot.app;

import io.xiaoer.bot.commerce.groupbuy.SignUps;
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
import io.xiaoer.intent.signup.OfferReader;
import io.xiaoer.intent.signup.SignUpReader;
import io.xiaoer.search.analysis.CatalogAnalyzers;
import io.xiaoer.search.question.QuestionReader;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** What the clerk can do, put together. */
final class Skills {

  private static final Currency SHOP_CURRENCY = Currency.getInstance("CNY");

  private final Trade trade;
  private final Clock clock;
  private final ProductCards cards;
  private final OrderTexts orderTexts;
  private final ParcelTexts parcelTexts;
  private final Shelf shelf;
  private final Showing showing;
  private final Ordering ordering;
  private final Sharing sharing;
  private final Asking asking;
  private final OwnOrders orders;
  private final Handing handing;
  private final Handover handover;
  private final Proposing proposing;
  private final PhraseReader phrases = PhraseReader.load();
  private final Carting carting;
  private final List<Skill> doing;
  private final Confirming confirming;

  Skills(Ground ground, Adapters adapters, Trade trade, Exchanges exchanges) {
    this.trade = trade;
    this.clock = ground.clock();
    this.cards = new ProductCards(new PictureUrls(ground.publicUrl()));
    this.orderTexts = new OrderTexts(ground.publicUrl());
    this.parcelTexts = new ParcelTexts(adapters.carriers());
    this.shelf = new Shelf(trade.catalog(), trade.search());
    this.showing = new Showing(shelf, cards);
    this.ordering = new Ordering(shelf, trade.proposals(), trade.carts(), orderTexts);
    this.sharing = new Sharing(trade.shares(), trade.materials(), cards, ground.publicUrl());
    this.asking = new Asking(shelf, trade.faq(), trade.questions(), cards);
    this.orders = new OwnOrders(trade.orders());
    this.handing = new Handing(trade.tickets().tickets());
    this.handover =
        new Handover(trade.tickets().tickets(), trade.questions(), exchanges, trade.outbox());
    this.proposing = new Proposing(trade.pending());
    this.carting =
        new Carting(
            new Carting.Parts(shelf, trade.carts(), trade.proposals(), ordering),
            proposing,
            new CartTexts(orderTexts, cards),
            phrases);
    this.doing = List.copyOf(doing());
    this.confirming =
        new Confirming(
            trade.pending(), doing.stream().flatMap(skill -> skill.effects().stream()).toList());
  }

  /** Every skill. */
  List<Skill> all() {
    List<Skill> all = new ArrayList<>(doing);
    all.add(new ConfirmSkill(ordering, confirming));
    return all;
  }

  Buttons buttons() {
    return new ButtonSkills(
        new ButtonSkills.Telling(shelf, showing, sharing, asking),
        new ButtonSkills.Doing(ordering, carting, confirming, handover));
  }

  /** All but what says yes to what they propose. */
  private List<Skill> doing() {
    // Who signs up does so even while they wait for a person, so this is asked first.
    List<Skill> skills = new ArrayList<>(together());
    skills.addAll(talking());
    skills.addAll(selling());
    skills.addAll(afterwards());
    return skills;
  }

  private List<Skill> talking() {
    return List.of(
        new FindProductSkill(shelf, showing, finding(), phrases),
        new AskProductSkill(asking),
        new CompareSkill(shelf, asking, cards, phrases),
        new PolicySkill(shelf, asking),
        new HumanSkill(trade.tickets().tickets(), handover),
        new GroupMoodSkill(trade.groups()),
        new SmallTalkSkill());
  }

  private List<Skill> together() {
    SignUps signUps = new SignUps(trade.database(), trade.groupBuys(), clock);
    GroupBuying buying = new GroupBuying(trade.groupBuys(), signUps, SignUpReader.load());
    return List.of(
        new StartGroupBuySkill(buying, trade.members(), new OfferReader(), SHOP_CURRENCY),
        new CloseGroupBuySkill(buying),
        new SignUpSkill(buying));
  }

  private List<Skill> selling() {
    return List.of(
        new PlaceOrderSkill(shelf, ordering, carting),
        new CartSkill(shelf, carting),
        new UndoSkill(orders, trade.carts(), phrases),
        new ShareProductSkill(shelf, sharing),
        new ShopkeeperSkill(trade.members(), trade.ledger()));
  }

  private List<Skill> afterwards() {
    return List.of(
        new OrderStatusSkill(orders, trade.tokens(), orderTexts),
        new TrackParcelSkill(trade.orders(), handing, parcelTexts),
        new CancelOrderSkill(
            new CancelOrderSkill.Parts(orders, ordering), proposing, handing, orderTexts),
        new ChangeOrderSkill(
            new ChangeOrderSkill.Parts(orders, shelf, trade.proposals()),
            proposing,
            handing,
            orderTexts),
        new AfterSalesSkill(orders, handing));
  }

  private FindProductSkill.Asking finding() {
    return new FindProductSkill.Asking(
        new QuestionReader(CatalogAnalyzers.shipped()),
        new WishTexts(SHOP_CURRENCY),
        trade.misses(),
        new Substitutes(shelf, trade.discovery(), cards),
        new Shops(trade.shares()));
  }
}
