package io.xiaoer.search.question;

import io.xiaoer.search.analysis.CatalogAnalyzers;
import io.xiaoer.search.analysis.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds where an expression that is not wanted ends: 不要香味的洗衣液 is not about 洗衣液, "without perfume
 * for kids" not about kids. Thread-safe.
 */
final class NegationReader {
  private static final Pattern LIST = Pattern.compile("[、,/]|以及|还有|[和跟与及或]");
  private static final Pattern LEAD =
      Pattern.compile("^(?:有|带|含有?|加了?|放|任何|那么|这么|什么|太|很|要|是|用|那种|这种)+(?=.)");
  private static final Pattern TAIL =
      Pattern.compile("(?<=.)(?:牌子|品牌|牌|类|系列|款|味道|成分|这款|那款|了|啦|吧|呢|哦|啊|呀|吗)$");
  private static final Pattern TOKEN = Pattern.compile("[a-z][a-z'&-]*");
  private static final Pattern ONES = Pattern.compile(" ones?(?![a-z])");
  private static final Set<String> NOTHING =
      Set.of(
          "钱", "紧", "脸", "命", "求", "急", "多", "少", "客气", "担心", "一样", "刚才", "货", "别的", "其他", "其它",
          "问题", "关系", "事", "办法", "时间", "意思", "发", "再", "更", "人", "错", "着急", "他们", "more", "one",
          "ones", "name", "problem", "thank", "thanks", "idea", "longer", "matter", "way", "thing",
          "yet", "sure", "now", "worries", "frills", "bad", "wish", "other", "others", "all",
          "tears");
  private static final int LONGEST = 3;

  private final CatalogAnalyzers analyzers;
  private final Aversions aversions;

  NegationReader(CatalogAnalyzers analyzers, Aversions aversions) {
    this.analyzers = analyzers;
    this.aversions = aversions;
  }

  /**
   * What is not wanted, and where its words end.
   *
   * @param end offset in the text; what follows is wanted
   */
  record Refusal(List<String> expressions, int end) {}

  /** Reads x of a Chinese rule. */
  Refusal han(MatchResult match, Names names) {
    boolean whole = match.end() > match.end("x");
    List<String> expressions = new ArrayList<>();
    int end = match.end();
    Matcher separator = LIST.matcher(match.group("x"));
    int from = 0;
    boolean more = true;
    while (more) {
      more = separator.find();
      int to = more ? separator.start() : match.group("x").length();
      String part = match.group("x").substring(from, to);
      String taken = whole || more ? part : start(part, names);
      addIfMeant(stripped(taken), expressions);
      end = whole || more ? end : match.start("x") + from + taken.length();
      from = more ? separator.end() : from;
    }
    return new Refusal(expressions, end);
  }

  /** Reads x of an English rule. */
  Refusal latin(MatchResult match, boolean first, Names names) {
    boolean strong = !match.namedGroups().containsKey("weak");
    List<MatchResult> tokens = TOKEN.matcher(match.group("x")).results().toList();
    List<String> expressions = new ArrayList<>();
    int at = 0;
    int end = 0;
    boolean more = true;
    while (more && at < tokens.size()) {
      int length = length(tokens.subList(at, tokens.size()), strong && !first, names);
      int before = expressions.size();
      addIfMeant(text(match, tokens.subList(at, at + length)), expressions);
      at += length;
      end = expressions.size() > before ? tokens.get(at - 1).end() : end;
      more = expressions.size() > before && at < tokens.size() && joins(tokens.get(at), strong);
      at++;
    }
    Matcher ones = ONES.matcher(match.group("x")).region(end, match.group("x").length());
    return new Refusal(expressions, match.start("x") + (ones.lookingAt() ? ones.end() : end));
  }

  private static boolean joins(MatchResult token, boolean strong) {
    return token.group().matches(strong ? "and|or|nor" : "or|nor");
  }

  private static String text(MatchResult match, List<MatchResult> tokens) {
    return match.group("x").substring(tokens.getFirst().start(), tokens.getLast().end());
  }

  /** The longest known expression, else two words that end the sentence, else one. */
  private int length(List<MatchResult> tokens, boolean several, Names names) {
    List<String> texts = tokens.stream().map(MatchResult::group).toList();
    for (int length = Math.min(LONGEST, texts.size()); length > 0; length--) {
      String expression = String.join(" ", texts.subList(0, length));
      if (isKnown(expression, names)) {
        return length;
      }
    }
    int plain = 0;
    while (plain < texts.size() && !isEnd(texts.get(plain))) {
      plain++;
    }
    return several && plain == 2 ? 2 : 1;
  }

  private boolean isEnd(String word) {
    return NOTHING.contains(word) || isStop(word);
  }

  private boolean isKnown(String expression, Names names) {
    return aversions.knows(aversions.words(expression))
        || names.isBrand(expression)
        || names.isCategory(expression);
  }

  /** The longest known beginning, else the first word: 酒精 of 酒精湿巾. */
  private String start(String part, Names names) {
    List<Word> words = analyzers.cut(part);
    for (int length = Math.min(LONGEST, words.size()); length > 0; length--) {
      String start = part.substring(0, Math.min(part.length(), words.get(length - 1).end()));
      if (isKnown(stripped(start), names)) {
        return start;
      }
    }
    int first = words.size() > 1 && !stripped(part).equals(part) ? 1 : 0;
    return words.isEmpty()
        ? part
        : part.substring(0, Math.min(part.length(), words.get(first).end()));
  }

  private String stripped(String part) {
    if (analyzers.cut(part).size() < 2) {
      return part.strip();
    }
    String bare = LEAD.matcher(part.strip()).replaceFirst("");
    return TAIL.matcher(bare).replaceFirst("");
  }

  private void addIfMeant(String expression, List<String> expressions) {
    boolean letters = expression.codePoints().anyMatch(Character::isLetter);
    if (letters && !NOTHING.contains(expression) && !isStop(expression)) {
      expressions.add(expression);
    }
  }

  private boolean isStop(String expression) {
    return aversions.words(expression).stream().allMatch(analyzers.lexicon()::isStopWord);
  }
}
