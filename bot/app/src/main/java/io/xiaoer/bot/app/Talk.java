package io.xiaoer.bot.app;

import io.vertx.core.Context;
import io.xiaoer.bot.commerce.groupbuy.SignUps;
import io.xiaoer.bot.deliver.Channels;
import io.xiaoer.bot.deliver.Dispatcher;
import io.xiaoer.bot.deliver.OpeningNotice;
import io.xiaoer.bot.dialogue.Attention;
import io.xiaoer.bot.dialogue.QuotedGoods;
import io.xiaoer.bot.dialogue.SkillRegistry;
import io.xiaoer.bot.dialogue.StateRepository;
import io.xiaoer.bot.skill.AskProductSkill;
import io.xiaoer.bot.skill.Asking;
import io.xiaoer.bot.skill.ButtonSkills;
import io.xiaoer.bot.skill.CloseGroupBuySkill;
import io.xiaoer.bot.skill.CompareSkill;
import io.xiaoer.bot.skill.ConfirmSkill;
import io.xiaoer.bot.skill.FindProductSkill;
import io.xiaoer.bot.skill.GroupBuying;
import io.xiaoer.bot.skill.OrderStatusSkill;
import io.xiaoer.bot.skill.Ordering;
import io.xiaoer.bot.skill.PlaceOrderSkill;
import io.xiaoer.bot.skill.PolicySkill;
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
import io.xiaoer.bot.text.OrderTexts;
import io.xiaoer.bot.text.ParcelTexts;
import io.xiaoer.bot.text.PictureUrls;
import io.xiaoer.bot.text.ProductCards;
import io.xiaoer.bot.text.TextCatalog;
import io.xiaoer.bot.text.WishTexts;
import io.xiaoer.bot.turn.Intake;
import io.xiaoer.bot.turn.Listener;
import io.xiaoer.bot.turn.TurnRunner;
import io.xiaoer.intent.IntentRecognizer;
import io.xiaoer.intent.LexiconRecognizer;
import io.xiaoer.intent.signup.OfferReader;
import io.xiaoer.intent.signup.SignUpReader;
import io.xiaoer.search.analysis.CatalogAnalyzers;
import io.xiaoer.search.question.QuestionReader;
import java.util.Currency;
import java.util.List;

/** The clerk, put together: what hears, what answers, what delivers. */
record Talk(Channels channels, Intake intake, Dispatcher dispatcher, IntentRecognizer recognizer) {

  private static final String SHOP_LANGUAGE = "zh-CN";
  private static final Currency SHOP_CURRENCY = Currency.getInstance("CNY");
  private static final int LANE = 32;

  /**
   * @param turns a context of the virtual-thread model
   */
  static Talk create(
      Ground ground, Adapters adapters, Trade trade, TextCatalog texts, Context turns) {
    IntentRecognizer recognizer = LexiconRecognizer.load();
    Channels channels = new Channels(List.copyOf(adapters.channels().values()));
    Listener listener =
        new Listener(
            mind(ground, adapters, trade, recognizer),
            new Listener.Memory(
                new StateRepository(adapters.store()),
                trade.members(),
                trade.proposals(),
                trade.outbox(),
                new QuotedGoods(trade.outbox(), trade.catalog())),
            channels,
            texts,
            SHOP_LANGUAGE,
            ground.clock());
    TurnRunner runner =
        new TurnRunner(
            turns,
            listener,
            new TurnRunner.Ledgers(
                trade.database(), trade.inbox(), trade.members(), trade.outbox()),
            ground.metrics(),
            ground.clock());
    OpeningNotice notice =
        new OpeningNotice(
            trade.database(), trade.outbox(), trade.members(), adapters.store(), texts);
    return new Talk(
        channels,
        new Intake(adapters.store(), runner, trade.outbox(), ground.clock(), LANE),
        new Dispatcher(
            ground.vertx(), trade.outbox(), channels, notice, ground.metrics(), ground.clock()),
        recognizer);
  }

  private static Listener.Mind mind(
      Ground ground, Adapters adapters, Trade trade, IntentRecognizer recognizer) {
    ProductCards cards = new ProductCards(new PictureUrls(ground.publicUrl()));
    OrderTexts orderTexts = new OrderTexts(ground.publicUrl());
    ParcelTexts parcelTexts = new ParcelTexts(adapters.carriers());
    Shelf shelf = new Shelf(trade.catalog(), trade.search());
    Showing showing = new Showing(shelf, cards);
    Ordering ordering = new Ordering(shelf, trade.proposals(), orderTexts);
    Sharing sharing = new Sharing(trade.shares(), trade.materials(), cards, ground.publicUrl());
    Asking asking = new Asking(shelf, trade.faq(), trade.questions(), cards);
    GroupBuying buying = buying(ground, trade);
    SkillRegistry skills =
        new SkillRegistry(
            List.of(
                new FindProductSkill(shelf, showing, finding(trade, shelf, cards)),
                new AskProductSkill(asking),
                new CompareSkill(shelf, asking, cards),
                new PolicySkill(shelf, asking),
                new PlaceOrderSkill(shelf, ordering),
                new ConfirmSkill(ordering),
                new OrderStatusSkill(trade.orders(), trade.tokens(), orderTexts),
                new TrackParcelSkill(trade.orders(), parcelTexts),
                new ShareProductSkill(shelf, sharing),
                new StartGroupBuySkill(buying, trade.members(), new OfferReader(), SHOP_CURRENCY),
                new CloseGroupBuySkill(buying),
                new SignUpSkill(buying),
                new ShopkeeperSkill(trade.members(), trade.ledger()),
                new SmallTalkSkill()));
    return new Listener.Mind(
        recognizer,
        skills,
        new ButtonSkills(shelf, showing, ordering, sharing, asking),
        new Attention());
  }

  private static GroupBuying buying(Ground ground, Trade trade) {
    SignUps signUps = new SignUps(trade.database(), trade.groupBuys(), ground.clock());
    return new GroupBuying(trade.groupBuys(), signUps, SignUpReader.load());
  }

  private static FindProductSkill.Asking finding(Trade trade, Shelf shelf, ProductCards cards) {
    return new FindProductSkill.Asking(
        new QuestionReader(CatalogAnalyzers.shipped()),
        new WishTexts(SHOP_CURRENCY),
        trade.misses(),
        new Substitutes(shelf, trade.discovery(), cards),
        new Shops(trade.shares()));
  }
}
