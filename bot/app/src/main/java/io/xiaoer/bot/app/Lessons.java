package io.xiaoer.bot.app;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.xiaoer.bot.web.management.ReadingDesk;
import io.xiaoer.intent.IntentRecognizer;
import io.xiaoer.intent.LessonOutcome;
import io.xiaoer.intent.LessonPlan;
import io.xiaoer.intent.ShopLessons;
import io.xiaoer.intent.SwitchableRecognizer;
import io.xiaoer.intent.TrainedRecognizer;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what the operators teach into the reading of texts while it goes on: looks at their files,
 * learns beside, and exchanges the recogniser where it stands the test. Safe from any thread.
 */
final class Lessons implements ReadingDesk {

  private static final Logger LOGGER = LoggerFactory.getLogger(Lessons.class);
  private static final Status SHIPPED =
      new Status(State.SHIPPED, 0, OptionalDouble.empty(), List.of());
  private static final long LONGEST_SECONDS = 600;

  private final LessonFolder folder;
  private final LessonPlan plan = new LessonPlan();
  private final SwitchableRecognizer recognizer =
      new SwitchableRecognizer(TrainedRecognizer.load());
  private final WorkerExecutor worker;
  private volatile Status status = SHIPPED;
  private String seen = "";
  private String taken = "";

  Lessons(Vertx vertx, LessonFolder folder) {
    this.folder = folder;
    folder.prepare();
    this.worker =
        vertx.createSharedWorkerExecutor("xiaoer-lessons", 1, LONGEST_SECONDS, TimeUnit.SECONDS);
  }

  /** What the clerk reads by; it is exchanged inside. */
  IntentRecognizer recognizer() {
    return recognizer;
  }

  /** Looks whether the files have changed and are not being changed any more. */
  Future<Status> look() {
    return onWorker(this::changed);
  }

  @Override
  public Status status() {
    return status;
  }

  @Override
  public Future<Status> reload() {
    return onWorker(this::take);
  }

  /** Ends the thread after what it is at. */
  Future<Void> close() {
    return worker.close();
  }

  private Future<Status> onWorker(java.util.concurrent.Callable<Status> step) {
    return worker.executeBlocking(step).map(Objects::requireNonNull);
  }

  private Status changed() {
    String now = folder.stamp();
    boolean rests = now.equals(seen);
    seen = now;
    return rests && !now.equals(taken) ? take() : status;
  }

  private Status take() {
    taken = folder.stamp();
    seen = taken;
    status = read();
    LOGGER
        .atInfo()
        .addKeyValue("state", status.state())
        .addKeyValue("utterances", status.utterances())
        .addKeyValue("faults", status.faults().size())
        .log("lessons read");
    return status;
  }

  private Status read() {
    try {
      ShopLessons lessons = folder.read();
      boolean shipped = status.equals(SHIPPED) && lessons.sayNothing();
      return shipped ? status : told(plan.learn(lessons));
    } catch (UncheckedIOException e) {
      Fault fault = new Fault("", 0, String.valueOf(e.getMessage()));
      return new Status(State.FAULTY, status.utterances(), status.accuracy(), List.of(fault));
    }
  }

  private Status told(LessonOutcome outcome) {
    return switch (outcome) {
      case LessonOutcome.Learned learned -> {
        recognizer.use(learned.recognizer());
        State state = learned.taught() ? State.LEARNED : State.SHIPPED;
        yield new Status(
            state, learned.utterances(), OptionalDouble.of(learned.after()), List.of());
      }
      case LessonOutcome.Faulty faulty ->
          new Status(
              State.FAULTY,
              status.utterances(),
              status.accuracy(),
              faulty.faults().stream().map(Lessons::fault).toList());
      case LessonOutcome.Spoiling spoiling ->
          new Status(
              State.SPOILING, status.utterances(), OptionalDouble.of(spoiling.after()), List.of());
    };
  }

  private static Fault fault(LessonOutcome.LessonFault fault) {
    String file = fault.ofGoods() ? LessonFolder.GOODS : LessonFolder.UTTERANCES;
    return new Fault(file, fault.line(), fault.reason());
  }
}
