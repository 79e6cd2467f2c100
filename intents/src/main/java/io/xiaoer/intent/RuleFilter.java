package io.xiaoer.intent;

import com.ibm.icu.util.BytesTrie;
import com.ibm.icu.util.CharsTrie;
import com.ibm.icu.util.CharsTrieBuilder;
import com.ibm.icu.util.StringTrieBuilder;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells with one walk over a text which of many patterns can be found in it at all, by their {@link
 * RequiredText}. Immutable and safe from any thread.
 */
final class RuleFilter {

  private final BitSet always = new BitSet();
  private final List<BitSet> rulesOf = new ArrayList<>();
  private final @Nullable CharSequence pieces;

  /**
   * @param usable pieces that may be looked for, such as those that cannot come into the text later
   */
  RuleFilter(List<Pattern> rules, Predicate<String> usable) {
    Map<String, BitSet> byPiece = new TreeMap<>();
    for (int rule = 0; rule < rules.size(); rule++) {
      Set<String> required = RequiredText.of(rules.get(rule).pattern(), usable);
      if (required.isEmpty()) {
        always.set(rule);
      }
      for (String piece : required) {
        byPiece.computeIfAbsent(piece, _ -> new BitSet()).set(rule);
      }
    }
    this.pieces = byPiece.isEmpty() ? null : trie(byPiece);
  }

  private CharSequence trie(Map<String, BitSet> byPiece) {
    CharsTrieBuilder builder = new CharsTrieBuilder();
    byPiece.forEach(
        (piece, rules) -> {
          builder.add(piece, rulesOf.size());
          rulesOf.add(rules);
        });
    return builder.buildCharSequence(StringTrieBuilder.Option.FAST);
  }

  /** The rules that are worth trying on {@code text} or on a part of it. */
  BitSet candidates(String text) {
    BitSet candidates = (BitSet) always.clone();
    if (pieces == null) {
      return candidates;
    }
    CharsTrie walk = new CharsTrie(pieces, 0);
    for (int start = 0; start < text.length(); start++) {
      BytesTrie.Result result = walk.reset().first(text.charAt(start));
      for (int at = start + 1; ; at++) {
        if (result.hasValue()) {
          candidates.or(rulesOf.get(walk.getValue()));
        }
        if (!result.hasNext() || at == text.length()) {
          break;
        }
        result = walk.next(text.charAt(at));
      }
    }
    return candidates;
  }
}
