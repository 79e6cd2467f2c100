package io.xiaoer.bot.app;

import io.vertx.core.Context;
import io.xiaoer.bot.deliver.Channels;
import io.xiaoer.bot.deliver.Dispatcher;
import io.xiaoer.bot.deliver.OpeningNotice;
import io.xiaoer.bot.dialogue.Attention;
import io.xiaoer.bot.dialogue.Chatter;
import io.xiaoer.bot.dialogue.Exchanges;
import io.xiaoer.bot.dialogue.QuotedGoods;
import io.xiaoer.bot.dialogue.Rereading;
import io.xiaoer.bot.dialogue.SkillRegistry;
import io.xiaoer.bot.dialogue.StateRepository;
import io.xiaoer.bot.text.TextCatalog;
import io.xiaoer.bot.turn.Intake;
import io.xiaoer.bot.turn.Listener;
import io.xiaoer.bot.turn.TurnRunner;
import io.xiaoer.intent.IntentRecognizer;
import io.xiaoer.search.analysis.CatalogAnalyzers;
import io.xiaoer.search.question.QuestionReader;
import java.time.Duration;
import java.util.List;

/** The clerk, put together: what hears, what answers, what delivers. */
record Talk(Channels channels, Intake intake, Dispatcher dispatcher, Lessons lessons) {

  private static final String SHOP_LANGUAGE = "zh-CN";
  private static final int LANE = 32;

  /** How long a short message waits for what the member may be typing on. */
  private static final Duration MOMENT = Duration.ofMillis(350);

  /**
   * @param turns a context of the virtual-thread model
   */
  static Talk create(
      Ground ground, Adapters adapters, Trade trade, TextCatalog texts, Context turns) {
    Lessons lessons =
        new Lessons(ground.vertx(), new LessonFolder(ground.dataDir().resolve("intents")));
    Exchanges exchanges = new Exchanges(adapters.store());
    Channels channels = new Channels(List.copyOf(adapters.channels().values()));
    Listener listener =
        new Listener(
            mind(lessons.recognizer(), new Skills(ground, adapters, trade, exchanges)),
            memory(adapters, trade, exchanges),
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
        new Intake(adapters.store(), runner, trade.outbox(), ground.clock(), queueing(ground)),
        new Dispatcher(
            ground.vertx(), trade.outbox(), channels, notice, ground.metrics(), ground.clock()),
        lessons);
  }

  private static Listener.Mind mind(IntentRecognizer recognizer, Skills skills) {
    return new Listener.Mind(
        new Rereading(recognizer, new QuestionReader(CatalogAnalyzers.shipped())),
        new SkillRegistry(skills.all()),
        skills.buttons(),
        new Attention());
  }

  private static Listener.Memory memory(Adapters adapters, Trade trade, Exchanges exchanges) {
    return new Listener.Memory(
        new StateRepository(adapters.store()),
        trade.members(),
        trade.proposals(),
        trade.pending(),
        trade.groups(),
        new Chatter(adapters.store()),
        trade.outbox(),
        new QuotedGoods(trade.outbox(), trade.catalog()),
        exchanges);
  }

  private static Intake.Queueing queueing(Ground ground) {
    return new Intake.Queueing(LANE, MOMENT, ground.pause());
  }
}
