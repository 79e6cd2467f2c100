package io.xiaoer.search.question;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A sentence, read. Words of a colour, a size, an age or a pack stay in the text, because goods may
 * say them in a title and nowhere else; words of a price, an order and what is not wanted are cut
 * out, because no goods say those.
 *
 * @param typed the sentence as it came
 * @param pieces the sentence without what was cut out
 * @param wishes what was read
 */
public record Question(String typed, List<Piece> pieces, Wishes wishes) {
  public Question {
    Objects.requireNonNull(typed, "typed");
    Objects.requireNonNull(wishes, "wishes");
    pieces = List.copyOf(pieces);
  }

  /**
   * A stretch of the sentence.
   *
   * @param kind the wish that the words are of, or null
   * @param cut whether the text goes on without it
   */
  public record Piece(String text, @Nullable WishKind kind, boolean cut) {
    public Piece {
      Objects.requireNonNull(text, "text");
    }
  }

  /** The same question with wishes that are known from elsewhere. */
  public Question wishing(Wishes more) {
    return more.equals(Wishes.NONE) ? this : new Question(typed, pieces, wishes.and(more));
  }

  /** What remains to be matched; blank where everything was a wish. */
  public String text() {
    return textWithout(Set.of());
  }

  /** The kinds of wishes whose words stand in the text. */
  public Set<WishKind> spoken() {
    return pieces.stream()
        .filter(piece -> !piece.cut())
        .map(Piece::kind)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  /** What remains without the words of these wishes too. */
  public String textWithout(Set<WishKind> kinds) {
    if (pieces.stream().noneMatch(piece -> isOut(piece, kinds))) {
      return typed;
    }
    String rest =
        pieces.stream()
            .map(piece -> isOut(piece, kinds) ? " " : piece.text())
            .collect(Collectors.joining());
    return rest.codePoints().anyMatch(Character::isLetterOrDigit) ? rest.strip() : "";
  }

  private static boolean isOut(Piece piece, Set<WishKind> kinds) {
    return piece.cut() || (piece.kind() != null && kinds.contains(piece.kind()));
  }
}
