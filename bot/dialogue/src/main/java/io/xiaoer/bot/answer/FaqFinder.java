package io.xiaoer.bot.answer;

import io.xiaoer.bot.commerce.faq.FaqEntry;
import io.xiaoer.search.passage.Passage;
import io.xiaoer.search.passage.PassageRanker;
import io.xiaoer.search.passage.RankedPassage;
import io.xiaoer.search.passage.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The entry of the shop's questions that answers: of those about the same aspect the one asked most
 * alike, unless another is asked plainly more alike; else one asked so much alike that it is sure.
 * Thread-safe; the questions are cut into words once for as long as they stay the same.
 */
public final class FaqFinder {

  private static final double SURE = 0.72;
  private static final double PLAINLY_MORE = 0.3;
  private static final int CLOSEST = 8;

  private final Wording wording;
  private final AtomicReference<@Nullable Prepared> latest = new AtomicReference<>();

  /** Entries with their questions cut into words. */
  private record Prepared(List<FaqEntry> entries, PassageRanker questions) {}

  /** An entry and how much of what was asked one of its questions asks too. */
  private record Close(FaqEntry entry, double relevance) {}

  public FaqFinder(Wording wording) {
    this.wording = wording;
  }

  /** The answering entry; those that name goods before those of the whole shop. */
  public Optional<FaqEntry> find(Ask ask, List<FaqEntry> entries) {
    List<Close> close = close(ask.words(), entries);
    List<FaqEntry> tagged =
        entries.stream().filter(entry -> entry.tags().contains(ask.aspect().id())).toList();
    Optional<Close> alike =
        close.stream()
            .filter(found -> found.relevance() >= SURE)
            .max(Comparator.comparingDouble(Close::relevance));
    if (tagged.isEmpty()) {
      return alike.map(Close::entry);
    }
    FaqEntry likest = likest(tagged, close);
    return alike
        .filter(found -> found.relevance() > relevance(likest, close) + PLAINLY_MORE)
        .map(Close::entry)
        .or(() -> Optional.of(likest));
  }

  private static FaqEntry likest(List<FaqEntry> tagged, List<Close> close) {
    Comparator<FaqEntry> byScope = Comparator.comparing(entry -> entry.scope().isShop());
    return tagged.stream()
        .min(
            byScope.thenComparing(
                Comparator.<FaqEntry>comparingDouble(entry -> relevance(entry, close)).reversed()))
        .orElseThrow();
  }

  private static double relevance(FaqEntry entry, List<Close> close) {
    return close.stream()
        .filter(found -> found.entry().equals(entry))
        .mapToDouble(Close::relevance)
        .max()
        .orElse(0);
  }

  private List<Close> close(String words, List<FaqEntry> entries) {
    return prepared(entries).questions().rank(words, CLOSEST).stream()
        .map(ranked -> new Close(entries.get(entry(ranked)), ranked.relevance()))
        .toList();
  }

  private Prepared prepared(List<FaqEntry> entries) {
    Prepared known = latest.get();
    if (known != null && known.entries().equals(entries)) {
      return known;
    }
    List<Passage> questions = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      String id = Integer.toString(i);
      entries.get(i).questions().values().stream()
          .flatMap(List::stream)
          .forEach(way -> questions.add(new Passage(id, way)));
    }
    Prepared made = new Prepared(entries, PassageRanker.of(wording, questions));
    latest.set(made);
    return made;
  }

  private static int entry(RankedPassage ranked) {
    return Integer.parseInt(ranked.passage().id());
  }
}
