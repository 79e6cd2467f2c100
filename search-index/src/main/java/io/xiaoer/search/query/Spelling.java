package io.xiaoer.search.query;

import io.xiaoer.search.analysis.CatalogAnalyzers;
import io.xiaoer.search.analysis.Synonym;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds what was meant where no product has what was typed: pinyin, initials, words written apart
 * or together, slips of the hand, characters that sound alike. What some product has is never
 * touched, nor is a Han word of the dictionary, so that nothing that is written right is replaced.
 * Thread-safe.
 */
final class Spelling {
  private static final float TOGETHER = 0.95f;
  private static final float APART = 0.8f;
  private static final float SOUND = 0.8f;
  private static final float SLIP = 0.7f;
  private static final int LONGEST_INITIALS = 6;
  private static final int SHORTEST_SLIP = 4;
  private static final int LONG = 8;

  private final CatalogAnalyzers analyzers;

  Spelling(CatalogAnalyzers analyzers) {
    this.analyzers = analyzers;
  }

  ParsedText mend(ParsedText parsed, IndexTerms index) throws IOException {
    List<QueryTerm> joined = joined(parsed.terms(), index);
    List<QueryTerm> mended = new ArrayList<>();
    QueryTerm head = parsed.head();
    for (QueryTerm term : joined) {
      if (isCount(term, mended, index)) {
        continue;
      }
      boolean isHead = parsed.head() != null && covers(term, parsed.head());
      QueryTerm now = isKnown(term, index) ? term : mended(term, isHead, index);
      mended.add(now);
      head = isHead ? now : head;
    }
    return new ParsedText(mended, parsed.whole(), head, parsed.silent());
  }

  /** What is counted is no word to be found: 18 pian. */
  private boolean isCount(QueryTerm term, List<QueryTerm> before, IndexTerms index)
      throws IOException {
    return !before.isEmpty()
        && before.getLast().role() == QueryTerm.Role.NUMBER
        && analyzers.isSyllable(term.written())
        && !isKnown(term, index);
  }

  private static boolean covers(QueryTerm term, QueryTerm part) {
    return (" " + term.written() + " ").contains(" " + part.written() + " ");
  }

  /** Neighbours that the goods write as one word, and syllables typed one by one. */
  private List<QueryTerm> joined(List<QueryTerm> terms, IndexTerms index) throws IOException {
    List<QueryTerm> joined = new ArrayList<>();
    for (QueryTerm term : terms) {
      QueryTerm pair = joined.isEmpty() ? null : pair(joined.getLast(), term, index);
      if (pair != null) {
        joined.removeLast();
      }
      joined.add(pair == null ? term : pair);
    }
    return joined;
  }

  private @Nullable QueryTerm pair(QueryTerm left, QueryTerm right, IndexTerms index)
      throws IOException {
    if (!isLatin(left) || !isLatin(right)) {
      return null;
    }
    String together = (left.written() + right.written()).replace(" ", "");
    if (index.names(together)) {
      List<Synonym> forms = new ArrayList<>();
      List<String> words = new ArrayList<>(left.forms().getFirst().words());
      words.addAll(right.forms().getFirst().words());
      forms.add(new Synonym(words, 1));
      forms.add(new Synonym(List.of(together), TOGETHER));
      return named(left, right, forms);
    }
    boolean syllables =
        (analyzers.isSyllable(right.written()) || analyzers.isSyllable(left.written()))
            && !(isKnown(left, index) && isKnown(right, index));
    return syllables && !soundRows(together, index).isEmpty()
        ? named(left, right, List.of(new Synonym(List.of(together), 1)))
        : null;
  }

  private static QueryTerm named(QueryTerm left, QueryTerm right, List<Synonym> forms) {
    return QueryTerm.simple(
        right.role(),
        left.text() + " " + right.text(),
        left.written() + " " + right.written(),
        forms);
  }

  /** What no product has in any way may be given up, unless it is the thing itself. */
  private QueryTerm mended(QueryTerm term, boolean isHead, IndexTerms index) throws IOException {
    QueryTerm now = mend(term, index);
    return now.equals(term) && !isHead ? now.as(QueryTerm.Role.QUALITY) : now;
  }

  private QueryTerm mend(QueryTerm term, IndexTerms index) throws IOException {
    return isLatin(term) ? latin(term, index) : han(term, index);
  }

  private QueryTerm latin(QueryTerm term, IndexTerms index) throws IOException {
    String letters = term.written().replace(" ", "");
    List<Synonym> sounds = soundRows(letters, index);
    if (!sounds.isEmpty()) {
      return term.sounding(sounds);
    }
    List<Synonym> forms = new ArrayList<>(apart(letters, index));
    if (forms.isEmpty() && letters.length() >= SHORTEST_SLIP) {
      int edits = letters.length() >= LONG ? 2 : 1;
      index.near(letters, edits, 1).forEach(word -> forms.add(new Synonym(List.of(word), SLIP)));
    }
    return with(term, forms);
  }

  private QueryTerm han(QueryTerm term, IndexTerms index) throws IOException {
    String text = term.text();
    if (text.codePointCount(0, text.length()) < 2 || analyzers.isWord(text)) {
      return term;
    }
    List<String> sounds = analyzers.soundsOfHan(text);
    if (index.together(MatchField.SOUND, sounds)) {
      return term.sounding(List.of(new Synonym(sounds, SOUND)));
    }
    List<Synonym> forms = new ArrayList<>();
    if (text.codePointCount(0, text.length()) > 2) {
      index.near(text, 1, 0).forEach(word -> forms.add(new Synonym(List.of(word), SLIP)));
    }
    return with(term, forms);
  }

  private static QueryTerm with(QueryTerm term, List<Synonym> forms) {
    if (forms.isEmpty()) {
      return term;
    }
    forms.addFirst(term.forms().getFirst());
    return term.formed(forms);
  }

  private List<Synonym> soundRows(String letters, IndexTerms index) throws IOException {
    List<Synonym> rows = new ArrayList<>();
    for (List<String> sounds : analyzers.soundsOfLetters(letters)) {
      if (index.together(MatchField.SOUND, sounds)) {
        rows.add(new Synonym(sounds, SOUND));
      }
    }
    String alone = analyzers.soundOfSyllable(letters);
    if (rows.isEmpty()
        && analyzers.isSyllable(letters)
        && index.frequency(MatchField.SOUND, alone) > 0) {
      rows.add(new Synonym(List.of(alone), SOUND));
    }
    String initials = analyzers.soundOfInitials(letters);
    if (rows.isEmpty()
        && letters.length() <= LONGEST_INITIALS
        && index.frequency(MatchField.SOUND, initials) > 0) {
      rows.add(new Synonym(List.of(initials), SOUND));
    }
    return rows;
  }

  /** One word where the goods have two. */
  private static List<Synonym> apart(String letters, IndexTerms index) throws IOException {
    for (int at = 3; at + 3 <= letters.length(); at++) {
      String left = letters.substring(0, at);
      String right = letters.substring(at);
      if (index.names(left)
          && index.names(right)
          && index.together(MatchField.NAMING.field(), List.of(left, right))) {
        return List.of(new Synonym(List.of(left, right), APART));
      }
    }
    return List.of();
  }

  /** Whether some product says it in one of its forms. */
  private boolean isKnown(QueryTerm term, IndexTerms index) throws IOException {
    for (Synonym form : term.forms()) {
      if (isKnown(form, index)) {
        return true;
      }
    }
    for (QueryTerm part : term.parts()) {
      if (!isKnown(part, index)) {
        return false;
      }
    }
    return !term.parts().isEmpty();
  }

  private boolean isKnown(Synonym form, IndexTerms index) throws IOException {
    if (index.together(MatchField.NAMING.field(), form.words())
        || index.together(MatchField.ABOUT.field(), form.words())) {
      return true;
    }
    String text = String.join("", form.words());
    boolean han = text.codePoints().allMatch(c -> c >= 0x2E80);
    return han && index.together(MatchField.NAMING.field(), analyzers.grams(text));
  }

  private static boolean isLatin(QueryTerm term) {
    return term.written().chars().allMatch(c -> (c >= 'a' && c <= 'z') || c == ' ');
  }
}
