package io.xiaoer.intent.signup;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What others on a sheet did, for those who want the same. */
final class Neighbours {

  private Neighbours() {}

  /**
   * What somebody has: the one of that name, or else who signed up last before the signer.
   *
   * @param key one way of writing a name
   */
  static List<Line> linesOf(
      Sheet sheet, Signer signer, @Nullable String name, UnaryOperator<String> key) {
    List<Line> others = others(sheet, signer);
    if (name != null) {
      return others.stream()
          .filter(line -> key.apply(line.name()).equals(key.apply(name)))
          .toList();
    }
    Optional<Line> last =
        others.stream().filter(Line::self).max(Comparator.comparingLong(Line::turn));
    return last.map(
            line ->
                others.stream()
                    .filter(other -> other.member().equals(line.member()) && other.self())
                    .toList())
        .orElseGet(List::of);
  }

  /** The items that the last message of another changed. */
  static List<String> lastItems(Sheet sheet, Signer signer) {
    List<Line> others = others(sheet, signer);
    long last = others.stream().mapToLong(Line::turn).max().orElse(0);
    return others.stream().filter(line -> line.turn() == last).map(Line::ref).distinct().toList();
  }

  private static List<Line> others(Sheet sheet, Signer signer) {
    return sheet.lines().stream()
        .filter(Line::stands)
        .filter(line -> !line.member().equals(signer.member()))
        .toList();
  }
}
