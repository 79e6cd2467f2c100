package io.xiaoer.bot.commerce.catalog;

import io.xiaoer.bot.commerce.catalog.FeedProgress.Phase;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows how far each reading has come, to operators and in the log. Safe from any thread. */
final class FeedBoard {

  private static final Logger LOGGER = LoggerFactory.getLogger(FeedBoard.class);
  private static final int LOGGED_ROWS = 50_000;

  private final Map<String, FeedProgress> running = new ConcurrentHashMap<>();
  private volatile boolean isStopping;

  List<FeedProgress> running() {
    return running.values().stream().sorted(Comparator.comparing(FeedProgress::source)).toList();
  }

  /** Ends what is being read at its next row. */
  void stop() {
    isStopping = true;
  }

  void show(String source, Phase phase, int rows, int percent) {
    if (isStopping) {
      throw new CancellationException("the service stops");
    }
    FeedProgress progress = new FeedProgress(source, phase, rows, percent);
    running.put(source, progress);
    if (rows > 0 && rows % LOGGED_ROWS == 0) {
      LOGGER
          .atInfo()
          .addKeyValue("source", source)
          .addKeyValue("phase", phase)
          .addKeyValue("rows", rows)
          .addKeyValue("percent", percent)
          .log("feed being read");
    }
  }

  void clear(String source) {
    running.remove(source);
  }
}
