package io.xiaoer.search.query;

import io.xiaoer.search.analysis.Lexicon;
import io.xiaoer.search.analysis.Synonym;
import io.xiaoer.search.analysis.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Goes over the words of one question, once, and makes terms of them. */
final class TermReader {
  private static final int MOST_TERMS = 12;
  private static final int MOST_FORMS = 40;
  private static final int MOST_PARTS = 6;
  private static final int LONGEST_COMPOUND = 4;
  private static final Pattern HAN_NUMBER = Pattern.compile("[一二三四五六七八九十百千万两几半零〇]+");
  private static final Pattern QUANTITY =
      Pattern.compile("[一二三四五六七八九十百千万两几半]*[个件双盒瓶包袋只条支箱份罐桶套块片张本台款种]");

  private final Lexicon lexicon;
  private final List<Word> words;
  private final List<QueryTerm> terms = new ArrayList<>();
  private @Nullable QueryTerm head;
  private boolean headIsSettled;
  private int formsLeft = MOST_FORMS;
  private int place;

  TermReader(Lexicon lexicon, List<Word> words) {
    this.lexicon = lexicon;
    this.words = words;
  }

  List<QueryTerm> read() {
    while (place < words.size() && terms.size() < MOST_TERMS) {
      step();
    }
    return List.copyOf(terms);
  }

  /** The last thing, or the last before an English preposition. */
  @Nullable QueryTerm head() {
    return head;
  }

  private void step() {
    Word word = words.get(place);
    if (continuesCompound(word)) {
      compound(word);
      place++;
    } else if (lexicon.isStopWord(word.text()) || isQuantity(word)) {
      headIsSettled |= head != null && lexicon.isPreposition(word.text());
      place++;
    } else if (isNumber(word)) {
      number(word);
      place++;
    } else {
      expression();
    }
  }

  /** A single character behind a word belongs to it: 跑步 + 鞋 is 跑步鞋. */
  private boolean continuesCompound(Word word) {
    return !terms.isEmpty()
        && place > 0
        && isHan(word, 1)
        && isHan(words.get(place - 1), 0)
        && words.get(place - 1).end() == word.start()
        && terms.getLast().role() == QueryTerm.Role.THING
        && terms.getLast().parts().size() < LONGEST_COMPOUND
        && terms.getLast().text().endsWith(words.get(place - 1).text())
        && !lexicon.isStopWord(word.text());
  }

  private void compound(Word word) {
    QueryTerm before = terms.removeLast();
    String text = before.text() + word.text();
    List<QueryTerm> parts =
        new ArrayList<>(before.parts().isEmpty() ? List.of(before) : before.parts());
    parts.add(term(QueryTerm.Role.THING, List.of(word.text()), word.text(), word.text()));
    boolean single = before.text().codePointCount(0, before.text().length()) == 1;
    add(
        new QueryTerm(
            QueryTerm.Role.THING, text, text, forms(text), List.of(), single ? List.of() : parts));
  }

  /** The longest row of words that the lexicon knows, or one word. */
  private void expression() {
    int length = Math.min(Lexicon.LONGEST_EXPRESSION, words.size() - place);
    while (length > 1 && !lexicon.knows(key(length))) {
      length--;
    }
    add(term(length));
    place += length;
  }

  private QueryTerm term(int length) {
    List<Word> row = words.subList(place, place + length);
    String key = key(length);
    List<String> texts = row.stream().map(Word::text).toList();
    String written = row.stream().map(Word::written).collect(Collectors.joining(" "));
    QueryTerm whole = term(role(key, row), texts, key, written);
    List<Word> inside = row.getFirst().parts();
    List<Word> parts = length == 1 && inside.size() <= MOST_PARTS ? inside : List.of();
    if (parts.isEmpty()) {
      return whole;
    }
    List<Synonym> forms = new ArrayList<>(whole.forms());
    forms.add(new Synonym(parts.stream().map(Word::text).toList(), 1));
    return QueryTerm.simple(whole.role(), whole.text(), written, forms);
  }

  private QueryTerm term(QueryTerm.Role role, List<String> texts, String key, String written) {
    List<Synonym> forms = new ArrayList<>();
    forms.add(new Synonym(texts, 1));
    forms.addAll(forms(key).subList(1, forms(key).size()));
    return QueryTerm.simple(role, key, written, forms);
  }

  private List<Synonym> forms(String key) {
    List<Synonym> forms = new ArrayList<>();
    forms.add(new Synonym(List.of(key), 1));
    List<Synonym> known = lexicon.synonyms(key);
    forms.addAll(known.subList(0, Math.min(known.size(), formsLeft)));
    return forms;
  }

  private QueryTerm.Role role(String key, List<Word> row) {
    if (row.getFirst().kind() == Word.Kind.MEASURE || lexicon.isQuality(key)) {
      return QueryTerm.Role.QUALITY;
    }
    return lexicon.isAudience(key) ? QueryTerm.Role.AUDIENCE : QueryTerm.Role.THING;
  }

  /** A number beside a word of asking is a price or a count: under 15, 一百以内. */
  private void number(Word word) {
    if (!isStopWordAt(place - 1) && !isStopWordAt(place + 1)) {
      add(
          QueryTerm.simple(
              QueryTerm.Role.NUMBER,
              word.text(),
              word.text(),
              List.of(new Synonym(List.of(word.text()), 1))));
    }
  }

  private void add(QueryTerm term) {
    formsLeft = Math.max(0, formsLeft - term.forms().size());
    terms.add(term);
    if (term.role() == QueryTerm.Role.THING && !headIsSettled) {
      head = term;
    }
  }

  private boolean isQuantity(Word word) {
    boolean counted = place > 0 && isNumber(words.get(place - 1));
    int shortest = counted ? 1 : 2;
    return isHan(word, 0)
        && word.text().length() >= shortest
        && QUANTITY.matcher(word.text()).matches();
  }

  private boolean isStopWordAt(int index) {
    return index >= 0 && index < words.size() && lexicon.isStopWord(words.get(index).text());
  }

  private static boolean isNumber(Word word) {
    return word.kind() == Word.Kind.NUMBER
        || (word.kind() == Word.Kind.HAN && HAN_NUMBER.matcher(word.text()).matches());
  }

  /** Whether a word is Han, of so many characters; 0 for any number. */
  private static boolean isHan(Word word, int characters) {
    int length = word.text().codePointCount(0, word.text().length());
    return word.kind() == Word.Kind.HAN && (characters == 0 || length == characters);
  }

  private String key(int length) {
    List<String> texts = words.subList(place, place + length).stream().map(Word::text).toList();
    return String.join(" ", texts);
  }
}
