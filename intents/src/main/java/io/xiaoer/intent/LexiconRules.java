package io.xiaoer.intent;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Rules of one reader in the order of their file, of which only those are tried that a text gives
 * cause for. Immutable.
 *
 * @param <R> what a line of the file is read into
 */
final class LexiconRules<R> {

  private static final Pattern MARK = Pattern.compile(Mark.ANY);

  private final List<R> rules;
  private final RuleFilter filter;

  LexiconRules(List<LexiconLine> lines, Function<LexiconLine, R> reading) {
    this.rules = lines.stream().map(reading).toList();
    // Marks come into the text while it is read, so a rule must not wait for one.
    this.filter =
        new RuleFilter(
            lines.stream().map(LexiconLine::pattern).toList(),
            piece -> !MARK.matcher(piece).find());
  }

  /** The rules that are worth trying on {@code text} or a part of it, in order. */
  List<R> on(String text) {
    BitSet candidates = filter.candidates(text);
    List<R> some = new ArrayList<>(candidates.cardinality());
    for (int at = candidates.nextSetBit(0); at >= 0; at = candidates.nextSetBit(at + 1)) {
      some.add(rules.get(at));
    }
    return some;
  }

  List<R> all() {
    return rules;
  }
}
