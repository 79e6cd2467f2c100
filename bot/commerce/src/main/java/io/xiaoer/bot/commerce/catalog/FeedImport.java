package io.xiaoer.bot.commerce.catalog;

import static io.xiaoer.bot.commerce.catalog.Joined.join;

import io.xiaoer.bot.commerce.catalog.FeedProgress.Phase;
import io.xiaoer.shop.FeedInput;
import io.xiaoer.shop.FeedSink;
import io.xiaoer.shop.UnreadableFeedException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;

/**
 * One reading of a feed as a whole: fetched, checked from end to end, and only then taken. Memory
 * holds the ids and some rows, whatever the length. Blocks the reader's thread.
 */
final class FeedImport {

  private final FeedSource source;
  private final FeedPlace place;
  private final FeedTables tables;
  private final FeedBoard board;

  FeedImport(FeedSource source, FeedPlace place, FeedTables tables, FeedBoard board) {
    this.source = source;
    this.place = place;
    this.tables = tables;
    this.board = board;
  }

  /** What became of it; a feed that cannot be read changes nothing and says why. */
  ImportReport run(boolean force) {
    try {
      board.show(source.name(), Phase.FETCHING, 0, OpenedFeed.UNKNOWN);
      place.fetch();
      FeedSurvey survey = new FeedSurvey();
      read(Phase.CHECKING, survey);
      Missing missing = missing(survey);
      Optional<String> refusal =
          force ? Optional.empty() : FeedGuard.refusal(survey, missing.said(), missing.count());
      return refusal.isPresent()
          ? ImportReport.refused(source.name(), survey.rows(), refusal.get())
          : take(survey, missing.count(), force);
    } catch (IOException e) {
      return ImportReport.refused(source.name(), 0, reason(e));
    } finally {
      board.clear(source.name());
    }
  }

  private ImportReport take(FeedSurvey survey, int missing, boolean force) throws IOException {
    FeedClaim claim = new FeedClaim(source.name(), source.others());
    FeedReading reading = new FeedReading(rows -> join(tables.write(claim, rows)), survey.lines());
    read(Phase.WRITING, reading);
    reading.end();
    boolean isSure = survey.nameless() == 0 || force;
    int removed = missing > 0 && isSure ? remove(survey) : 0;
    return reading.report(source.name(), removed).keeping(isSure ? 0 : missing);
  }

  private void read(Phase phase, FeedSink sink) throws IOException {
    try (OpenedFeed feed = place.open()) {
      FeedInput input =
          new FeedInput(feed.stream(), feed.charset(), source.currency(), tables.clock().instant());
      source
          .format()
          .read(
              input,
              new WatchedSink(
                  sink, rows -> board.show(source.name(), phase, rows, feed.percent().getAsInt())));
    }
  }

  /** Goods that the feed held and holds no more. */
  private record Missing(int said, int count) {}

  private Missing missing(FeedSurvey survey) {
    int[] counts = new int[2];
    tables.forSaid(
        source.name(),
        ids -> {
          counts[0] += ids.size();
          counts[1] += (int) ids.stream().filter(id -> !survey.speaksOf(id)).count();
        });
    return new Missing(counts[0], counts[1]);
  }

  private int remove(FeedSurvey survey) {
    int[] removed = new int[1];
    tables.forSaid(
        source.name(),
        ids -> {
          List<String> gone = ids.stream().filter(id -> !survey.speaksOf(id)).toList();
          if (!gone.isEmpty()) {
            removed[0] += join(tables.remove(source.name(), gone));
            board.show(source.name(), Phase.REMOVING, removed[0], OpenedFeed.UNKNOWN);
          }
        });
    return removed[0];
  }

  private static String reason(IOException fault) {
    return switch (fault) {
      case UnreadableFeedException unreadable ->
          "line " + unreadable.line() + ": " + unreadable.reason();
      case NoSuchFileException _ -> "there is no such file";
      case AccessDeniedException _ -> "the file may not be read: see to its permissions";
      case EOFException _ -> "the packed file ends too early: it was cut";
      case ZipException _ -> "the packed file is damaged";
      default -> "it could not be read to its end: " + fault.getMessage();
    };
  }
}
