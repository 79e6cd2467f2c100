package io.xiaoer.search.completion;

import io.xiaoer.search.analysis.CatalogAnalyzers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** Looks up how a text may go on. Thread-safe. */
public final class Completer {
  private static final int MOST_LOOKED_AT = 20_000;
  private static final Comparator<Shown> ORDER =
      Comparator.comparingLong((Shown shown) -> -shown.goods())
          .thenComparingInt(shown -> shown.text().length())
          .thenComparing(Shown::text);

  private final CatalogAnalyzers analyzers;

  public Completer(CatalogAnalyzers analyzers) {
    this.analyzers = analyzers;
  }

  /**
   * The names that the typed text begins, those of most goods first. Where it begins none, its last
   * words are completed instead, as long as the whole still finds something.
   *
   * @param finds whether a whole text finds goods
   */
  public List<Completion> complete(IndexSearcher searcher, Typed typed, Finds finds)
      throws IOException {
    for (Beginning part : Beginning.of(typed.text(), analyzers)) {
      List<Completion> whole = new ArrayList<>();
      for (Shown shown : found(searcher, part.rest(), typed)) {
        String text = part.before() + shown.text();
        if (part.isSure() || finds.anything(text)) {
          whole.add(new Completion(text, shown.goods()));
        }
      }
      if (!whole.isEmpty()) {
        return whole;
      }
    }
    return List.of();
  }

  /** The best names that a beginning has, of goods that are still there. */
  private List<Shown> found(IndexSearcher searcher, String beginning, Typed typed)
      throws IOException {
    List<Shown> ranked = new ArrayList<>(candidates(searcher, beginning, typed).values());
    ranked.sort(ORDER);
    List<Shown> alive = new ArrayList<>();
    for (Shown shown : ranked) {
      if (alive.size() == typed.size()) {
        break;
      }
      if (searcher.count(new TermQuery(new Term(CompletionTerms.FIELD, shown.term()))) > 0) {
        alive.add(shown);
      }
    }
    return alive;
  }

  private Map<String, Shown> candidates(IndexSearcher searcher, String beginning, Typed typed)
      throws IOException {
    Map<String, Shown> byKey = new HashMap<>();
    Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), CompletionTerms.FIELD);
    if (terms == null || beginning.isEmpty()) {
      return byKey;
    }
    BytesRef prefix = new BytesRef(beginning);
    TermsEnum at = terms.iterator();
    boolean more = at.seekCeil(prefix) != TermsEnum.SeekStatus.END;
    for (int i = 0; more && i < MOST_LOOKED_AT; i++) {
      if (!StringHelper.startsWith(at.term(), prefix)) {
        break;
      }
      add(Shown.of(at.term().utf8ToString(), at.docFreq()), typed, beginning, byKey);
      more = at.next() != null;
    }
    return byKey;
  }

  private void add(Shown shown, Typed typed, String beginning, Map<String, Shown> byKey) {
    boolean han = shown.text().codePoints().anyMatch(Character::isIdeographic);
    boolean typedHan = beginning.codePoints().anyMatch(Character::isIdeographic);
    if (!han || typedHan || typed.readsChinese()) {
      byKey.merge(analyzers.key(shown.text()), shown, (a, b) -> a.goods() >= b.goods() ? a : b);
    }
  }

  /**
   * What is being typed.
   *
   * @param language of the asker: who reads no Chinese is shown Han only for Han
   * @param size the most completions wanted
   */
  public record Typed(String text, String language, int size) {
    boolean readsChinese() {
      return switch (Locale.forLanguageTag(language).getLanguage()) {
        case "zh", "yue", "" -> true;
        default -> false;
      };
    }
  }

  /** Whether a text finds goods. */
  @FunctionalInterface
  public interface Finds {
    boolean anything(String text) throws IOException;
  }

  /** A term of the field, read. */
  private record Shown(String term, String text, long goods) {
    static Shown of(String term, long goods) {
      return new Shown(term, term.substring(term.indexOf(CompletionTerms.MARK) + 1), goods);
    }
  }
}
