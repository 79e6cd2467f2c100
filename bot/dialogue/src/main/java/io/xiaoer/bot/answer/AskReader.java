package io.xiaoer.bot.answer;

import io.xiaoer.bot.answer.Vocabulary.AudienceWords;
import io.xiaoer.search.passage.Wording;
import io.xiaoer.shop.Product;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what a message wants to know: one thing or several, in their order. Immutable and
 * thread-safe; the work is bounded, as long messages are read in their first 200 characters.
 */
public final class AskReader {

  /** More than this nobody wants answered at once. */
  static final int MOST = 6;

  private static final Pattern BETWEEN =
      Pattern.compile("[,.;!?。!;、\n]+(?!\\d)|\\band\\b|\\balso\\b|还有就是|以及|另外|顺便");
  private static final Pattern YES_NO =
      Pattern.compile(
          "(?:吗|(?<![什怎多那这])么|嘛|不|没)[?。!~ ]*$|能不能|会不会|是不是|有没有|可不可以|是否|含不含|要不要|好不好|^(?:hi |hey |and"
              + " |so |ok |please )*(?:is|are|does|do|can|could|will|would|has|have|"
              + "should|did|was|any)\\b");
  private static final Pattern QUESTION =
      Pattern.compile(
          "吗|么|嘛|呢|什么|啥|怎么|如何|哪|几|多少|多久|能不能|会不会|是不是|有没有|可不可以|是否|介绍|说说"
              + "|\\b(?:what|whats|which|who|when|where|why|how|is|are|does|do|can|could|will|would|"
              + "has|have|should|did|tell|any|about)\\b|\\?");

  private static final Pattern ASKING =
      Pattern.compile(
          "(?:是|有|的|会|要|该)?(?:怎么(?:开|办|弄|算|退|换|申请|付|收)|多少|多大|多高|多长|多久|怎么样|如何|什么|啥|哪些|哪种|哪里|哪儿|哪|几|大不大|大吗|好喝|好吃|好用)");
  private static final Set<Aspect> ABOUT_PEOPLE =
      Collections.unmodifiableSet(
          EnumSet.of(Aspect.AGE, Aspect.SKIN_TYPE, Aspect.PETS, Aspect.PEOPLE));

  private final Vocabulary vocabulary;
  private final Wording wording;
  private final NameMask names;

  public AskReader(Vocabulary vocabulary, Wording wording) {
    this.vocabulary = vocabulary;
    this.wording = wording;
    this.names = new NameMask(wording);
  }

  /** Where in a clause something is asked. */
  private record Found(int start, int end, Ask ask) {}

  /** What is asked, in order; the whole message as one thing where nothing of it is known. */
  public List<Ask> read(String message) {
    return asks(wording.fold(message));
  }

  /** The same of a message about that good, whose name asks for nothing. */
  public List<Ask> read(String message, Product about) {
    return asks(names.mask(wording.fold(message), about));
  }

  private List<Ask> asks(String text) {
    List<Ask> asks = new ArrayList<>();
    for (String clause : clauses(text)) {
      found(clause).stream()
          .map(Found::ask)
          .filter(ask -> asks.stream().noneMatch(known -> same(known, ask)))
          .forEach(asks::add);
    }
    if (asks.isEmpty()) {
      asks.add(Ask.of(Aspect.OTHER, text, YES_NO.matcher(text).find()));
    }
    return asks.stream().limit(MOST).toList();
  }

  /** The message without the words that ask, folded: what may be the name of a good. */
  public String besides(String message) {
    StringBuilder rest = new StringBuilder();
    for (String clause : clauses(wording.fold(message))) {
      int at = 0;
      for (Found found : found(clause)) {
        if (found.ask().aspect() != Aspect.OTHER) {
          rest.append(clause, at, found.start()).append(' ');
          at = found.end();
        }
      }
      rest.append(clause.substring(at)).append(' ');
    }
    return rest.toString().strip();
  }

  private static List<String> clauses(String text) {
    List<String> clauses = new ArrayList<>();
    Matcher matcher = BETWEEN.matcher(text);
    int start = 0;
    while (matcher.find()) {
      // The question mark stays, as it tells a question from a remark.
      int end = matcher.group().contains("?") ? matcher.end() : matcher.start();
      add(text.substring(start, end), clauses);
      start = matcher.end();
    }
    add(text.substring(start), clauses);
    return clauses;
  }

  private static void add(String clause, List<String> clauses) {
    if (!clause.isBlank()) {
      clauses.add(clause.strip());
    }
  }

  private List<Found> found(String clause) {
    boolean yesNo = YES_NO.matcher(clause).find();
    List<Found> found = new ArrayList<>();
    aspects(ABOUT_PEOPLE, clause, yesNo, found);
    for (AudienceWords words : vocabulary.audiences()) {
      audience(words, clause, yesNo, found);
    }
    aspects(EnumSet.complementOf(EnumSet.copyOf(ABOUT_PEOPLE)), clause, yesNo, found);
    if (found.isEmpty() && QUESTION.matcher(clause).find() && !wording.words(clause).isEmpty()) {
      found.add(new Found(0, clause.length(), Ask.of(Aspect.OTHER, clause, yesNo)));
    }
    found.sort(Comparator.comparingInt(Found::start));
    return found;
  }

  private void aspects(Set<Aspect> which, String clause, boolean yesNo, List<Found> found) {
    for (AspectWords words : vocabulary.aspects()) {
      if (which.contains(words.aspect())) {
        for (Pattern pattern : words.asks()) {
          take(pattern.matcher(clause), Ask.of(words.aspect(), clause, yesNo), found);
        }
      }
    }
  }

  private static void audience(
      AudienceWords words, String clause, boolean yesNo, List<Found> found) {
    for (Pattern pattern : words.asks()) {
      take(
          pattern.matcher(clause),
          new Ask(Aspect.SUITABILITY, words.audience(), clause, yesNo),
          found);
    }
  }

  private static void take(Matcher matcher, Ask ask, List<Found> found) {
    if (matcher.find()
        && matcher.end() > matcher.start()
        && found.stream()
            .noneMatch(other -> other.start() < matcher.end() && matcher.start() < other.end())) {
      found.add(new Found(matcher.start(), asked(ask.words(), matcher.end()), ask));
    }
  }

  /** The end of the words that merely ask for what was named: 多大 of 功率多大 asks for no size. */
  private static int asked(String clause, int end) {
    Matcher asking = ASKING.matcher(clause).region(end, clause.length());
    return asking.lookingAt() ? asking.end() : end;
  }

  private static boolean same(Ask one, Ask other) {
    return one.aspect() == other.aspect()
        && Objects.equals(one.audience(), other.audience())
        && (one.aspect() != Aspect.OTHER || one.words().equals(other.words()));
  }
}
