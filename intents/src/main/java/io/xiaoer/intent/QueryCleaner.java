package io.xiaoer.intent;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Leaves of a request what is looked for: without greeting, request words, and what other slots
 * took, where a space stays. The rules are lines of {@code query.<language>.txt}. No rule cuts into
 * a known word for goods: the 加 of 加湿器 asks for nothing.
 */
final class QueryCleaner {

  private static final Pattern MARKS = Pattern.compile(Mark.ANY + "+");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final int ROUNDS = 12;

  private enum Place {
    LEAD,
    TAIL,
    CUT
  }

  private record Rule(Place place, Pattern pattern) {}

  private final LexiconRules<Rule> rules;
  private final Goods goods;

  QueryCleaner(List<LexiconLine> rules, Goods goods) {
    this.rules =
        new LexiconRules<>(rules, line -> new Rule(line.kind(Place.class), line.pattern()));
    this.goods = goods;
  }

  /** What is looked for; empty where nothing is left. */
  String clean(String marked) {
    String query = MARKS.matcher(marked).replaceAll(" ").strip();
    List<Rule> some = rules.on(query);
    query = trim(some, query);
    for (Rule rule : some) {
      if (rule.place() == Place.CUT) {
        query = rule.pattern().matcher(query).replaceAll(" ");
      }
    }
    query = query.strip();
    return SPACES.matcher(trim(rules.on(query), query)).replaceAll(" ").strip();
  }

  private String trim(List<Rule> rules, String text) {
    String trimmed = text;
    for (int round = 0; round < ROUNDS; round++) {
      String before = trimmed;
      for (Rule rule : rules) {
        trimmed = trim(rule, trimmed);
      }
      if (trimmed.equals(before)) {
        return trimmed;
      }
    }
    return trimmed;
  }

  private String trim(Rule rule, String text) {
    return switch (rule.place()) {
      case LEAD -> lead(rule.pattern().matcher(text), text);
      case TAIL -> tail(rule.pattern().matcher(text), text);
      case CUT -> text;
    };
  }

  private String lead(Matcher matcher, String text) {
    return matcher.lookingAt() && !goods.straddles(text, matcher.end())
        ? text.substring(matcher.end()).strip()
        : text;
  }

  private String tail(Matcher matcher, String text) {
    int from = 0;
    while (from <= text.length() && matcher.find(from)) {
      if (matcher.end() == text.length()
          && matcher.end() > matcher.start()
          && !goods.straddles(text, matcher.start())) {
        return text.substring(0, matcher.start()).strip();
      }
      from = matcher.start() + 1;
    }
    return text;
  }
}
