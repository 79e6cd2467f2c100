package io.xiaoer.intent;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a text must contain for a pattern to be found in it: at least one of a set of pieces. Read
 * off the pattern's source, so that most patterns need not be tried; where nothing can be told, the
 * set is empty and the pattern must be tried.
 */
final class RequiredText {

  private static final int MOST = 400;
  private static final int MOST_EXACT = 48;
  private static final Set<String> EMPTY_TEXT = Set.of("");

  private final String source;
  private int at;

  private RequiredText(String source) {
    this.source = source;
  }

  /**
   * Pieces one of which every match contains; empty where every text must be tried.
   *
   * @param usable pieces that may be looked for
   */
  static Set<String> of(String pattern, Predicate<String> usable) {
    Found found = new RequiredText(pattern).alternatives();
    Set<String> best = best(found.needed(), found.exact());
    return best != null && best.stream().allMatch(usable) ? best : Set.of();
  }

  /**
   * What a part of a pattern matches.
   *
   * @param exact all that it matches, where that is a short list
   * @param needed pieces one of which it contains, where that is known
   */
  private record Found(@Nullable Set<String> exact, @Nullable Set<String> needed) {

    static final Found NOTHING = new Found(EMPTY_TEXT, null);
    static final Found ANYTHING = new Found(null, null);

    Found optional() {
      if (exact == null) {
        return ANYTHING;
      }
      Set<String> more = new LinkedHashSet<>(exact);
      more.add("");
      return new Found(more, null);
    }

    Found repeated() {
      return new Found(null, best(needed, exact));
    }
  }

  /** The set whose pieces say most; null where neither says anything. */
  private static @Nullable Set<String> best(
      @Nullable Set<String> one, @Nullable Set<String> other) {
    int first = worth(one);
    int second = worth(other);
    if (first == 0 && second == 0) {
      return null;
    }
    return first >= second ? one : other;
  }

  private static int worth(@Nullable Set<String> pieces) {
    if (pieces == null || pieces.isEmpty() || pieces.size() > MOST) {
      return 0;
    }
    int shortest = pieces.stream().mapToInt(String::length).min().orElse(0);
    return shortest == 0 ? 0 : 1000 * Math.min(shortest, 4) + MOST - pieces.size();
  }

  private Found alternatives() {
    Found all = sequence();
    while (at < source.length() && source.charAt(at) == '|') {
      at++;
      all = either(all, sequence());
    }
    return all;
  }

  private static Found either(Found one, Found other) {
    Set<String> needs = union(best(one.needed, one.exact), best(other.needed, other.exact), MOST);
    return new Found(union(one.exact, other.exact, MOST_EXACT), needs);
  }

  private static @Nullable Set<String> union(
      @Nullable Set<String> one, @Nullable Set<String> other, int most) {
    if (one == null || other == null || one.size() + other.size() > most) {
      return null;
    }
    Set<String> both = new LinkedHashSet<>(one);
    both.addAll(other);
    return both;
  }

  private Found sequence() {
    Set<String> run = EMPTY_TEXT;
    Set<String> needed = null;
    boolean exact = true;
    while (at < source.length() && source.charAt(at) != '|' && source.charAt(at) != ')') {
      Found next = quantified(atom());
      needed = best(needed, next.needed);
      Set<String> longer = next.exact == null ? null : product(run, next.exact);
      exact &= longer != null;
      if (longer == null) {
        needed = best(needed, run);
        longer = next.exact == null ? EMPTY_TEXT : next.exact;
      }
      run = longer;
    }
    return new Found(exact ? run : null, best(needed, run));
  }

  private static @Nullable Set<String> product(Set<String> heads, Set<String> tails) {
    if (heads.size() * tails.size() > MOST_EXACT) {
      return null;
    }
    Set<String> all = new LinkedHashSet<>();
    heads.forEach(head -> tails.forEach(tail -> all.add(head + tail)));
    return all;
  }

  private Found quantified(Found atom) {
    if (at == source.length()) {
      return atom;
    }
    char sign = source.charAt(at);
    Found found =
        switch (sign) {
          case '?' -> atom.optional();
          case '*' -> Found.ANYTHING;
          case '+' -> atom.repeated();
          case '{' -> counted(atom);
          default -> null;
        };
    if (found == null) {
      return atom;
    }
    at = sign == '{' ? source.indexOf('}', at) + 1 : at + 1;
    if (at < source.length() && "?+".indexOf(source.charAt(at)) >= 0) {
      at++;
    }
    return found;
  }

  private Found counted(Found atom) {
    return source.charAt(at + 1) == '0' ? Found.ANYTHING : atom.repeated();
  }

  private Found atom() {
    char c = source.charAt(at++);
    return switch (c) {
      case '(' -> group();
      case '[' -> characters();
      case '\\' -> escaped();
      case '.' -> Found.ANYTHING;
      case '^', '$' -> Found.NOTHING;
      default -> new Found(Set.of(String.valueOf(c)), null);
    };
  }

  private Found group() {
    String rest = source.substring(at, Math.min(source.length(), at + 3));
    boolean negative = rest.startsWith("?!") || rest.startsWith("?<!");
    boolean around = rest.startsWith("?=") || rest.startsWith("?<=");
    if (rest.startsWith("?<") && !around && !negative) {
      at = source.indexOf('>', at) + 1;
    } else if (rest.startsWith("?")) {
      at += rest.startsWith("?<") ? 3 : 2;
    }
    Found inner = alternatives();
    at++;
    if (negative) {
      return Found.NOTHING;
    }
    return around ? new Found(EMPTY_TEXT, best(inner.needed, inner.exact)) : inner;
  }

  /** A class of characters counts where it stands for a few. */
  private Found characters() {
    Set<String> listed = new LinkedHashSet<>();
    boolean simple = source.charAt(at) != '^';
    int depth = 1;
    while (depth > 0) {
      char c = source.charAt(at++);
      if (c == '\\') {
        at++;
        simple = false;
      } else if (c == '[') {
        depth++;
        simple = false;
      } else if (c == ']') {
        depth--;
      } else if (source.charAt(at) == '-' && source.charAt(at + 1) != ']') {
        simple &= isPlain(source.charAt(at + 1)) && addRange(listed, c, source.charAt(at + 1));
        at += 2;
      } else {
        simple &= c != '&';
        listed.add(String.valueOf(c));
      }
    }
    return simple && listed.size() <= MOST_EXACT ? new Found(listed, null) : Found.ANYTHING;
  }

  private static boolean isPlain(char c) {
    return c != '\\' && c != '[';
  }

  private static boolean addRange(Set<String> listed, char first, char last) {
    for (char c = first; c <= last && listed.size() <= MOST_EXACT; c++) {
      listed.add(String.valueOf(c));
    }
    return listed.size() <= MOST_EXACT;
  }

  /** {@code \b} and its like match no text, {@code \d} any, {@code \.} itself. */
  private Found escaped() {
    char c = source.charAt(at++);
    if (c == 'u') {
      at += 4;
      String hex = source.substring(at - 4, at);
      return new Found(Set.of(String.valueOf((char) Integer.parseInt(hex, 16))), null);
    }
    if ("pPxkQ".indexOf(c) >= 0) {
      throw new IllegalArgumentException("not for word files: \\" + c + " in " + source);
    }
    if (c == 'd') {
      Set<String> digits = new LinkedHashSet<>();
      addRange(digits, '0', '9');
      return new Found(digits, null);
    }
    if (!Character.isLetterOrDigit(c)) {
      return new Found(Set.of(String.valueOf(c)), null);
    }
    return "bBAzZG".indexOf(c) >= 0 ? Found.NOTHING : Found.ANYTHING;
  }
}
