package io.xiaoer.bot.app;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is done again and again. A job never overlaps itself, and a failure is logged and tried
 * again at its next time.
 */
final class Jobs {

  private static final Logger LOGGER = LoggerFactory.getLogger(Jobs.class);

  private final Vertx vertx;
  private final List<Job> jobs = new ArrayList<>();
  private final List<Long> timers = new ArrayList<>();

  private record Job(Duration period, String name, Supplier<Future<?>> work) {}

  Jobs(Vertx vertx) {
    this.vertx = vertx;
  }

  /** Plans a job; it is done from {@link #start} on. */
  void every(Duration period, String name, Supplier<Future<?>> job) {
    jobs.add(new Job(period, name, job));
  }

  void start() {
    for (Job job : jobs) {
      AtomicBoolean running = new AtomicBoolean();
      timers.add(
          vertx.setPeriodic(job.period().toMillis(), _ -> run(job.name(), job.work(), running)));
    }
  }

  /** Does every planned job once, one after the other; fails with the first that fails. */
  Future<Void> round() {
    Future<Void> done = Future.succeededFuture();
    for (Job job : jobs) {
      done = done.compose(_ -> job.work().get().mapEmpty());
    }
    return done;
  }

  void stop() {
    timers.forEach(vertx::cancelTimer);
  }

  private static void run(String name, Supplier<Future<?>> job, AtomicBoolean running) {
    if (running.compareAndSet(false, true)) {
      Future.succeededFuture()
          .compose(_ -> job.get())
          .onFailure(
              fault ->
                  LOGGER
                      .atWarn()
                      .addKeyValue("job", name)
                      .addKeyValue("error", fault)
                      .log("job failed"))
          .onComplete(_ -> running.set(false));
    }
  }
}
