package io.xiaoer.search.question;

import io.xiaoer.search.question.Question.Piece;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A folded sentence while it is read: what was taken by one rule, the later ones do not see. */
final class Draft {
  /** Stands where something was taken; no rule matches it, and it is no letter. */
  static final char TAKEN = '\uE000';

  private final String typed;
  private final String text;
  private final StringBuilder open;
  private final List<Span> spans = new ArrayList<>();
  private Wishes wishes = Wishes.NONE;

  /** What was taken from one place to another. */
  private record Span(int start, int end, @Nullable WishKind kind, boolean cut) {}

  Draft(String typed, String text) {
    this.typed = typed;
    this.text = text;
    this.open = new StringBuilder(text);
  }

  /** The sentence with {@link #TAKEN} where it was read already; offsets stay. */
  String open() {
    return open.toString();
  }

  boolean isOpen(int start, int end) {
    return start < end && open.substring(start, end).indexOf(TAKEN) < 0;
  }

  Wishes wishes() {
    return wishes;
  }

  void wish(UnaryOperator<Wishes> wish) {
    wishes = wish.apply(wishes);
  }

  /** Takes words that no goods say. */
  void cut(int start, int end) {
    take(new Span(start, end, null, true));
  }

  /** Takes words of a wish that goods may say too. */
  void keep(int start, int end, WishKind kind) {
    take(new Span(start, end, kind, false));
  }

  Question question() {
    List<Piece> pieces = new ArrayList<>();
    int from = 0;
    spans.sort(Comparator.comparingInt(Span::start));
    for (Span span : spans) {
      add(from, span.start(), pieces);
      pieces.add(new Piece(text.substring(span.start(), span.end()), span.kind(), span.cut()));
      from = span.end();
    }
    add(from, text.length(), pieces);
    return new Question(typed, pieces, wishes);
  }

  private void take(Span span) {
    spans.add(span);
    for (int i = span.start(); i < span.end(); i++) {
      open.setCharAt(i, TAKEN);
    }
  }

  private void add(int start, int end, List<Piece> pieces) {
    if (start < end) {
      pieces.add(new Piece(text.substring(start, end), null, false));
    }
  }
}
