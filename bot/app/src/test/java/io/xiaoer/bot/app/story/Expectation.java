package io.xiaoer.bot.app.story;

import java.util.List;
import java.util.regex.Pattern;

/** What must come of a scene. Closed. */
public sealed interface Expectation {

  /** Whose eyes are meant. */
  sealed interface Eyes {
    /** Messages to the whole group. */
    record All() implements Eyes {}

    /** Messages that nobody but this member sees. */
    record Alone(String who) implements Eyes {}

    /** Messages that this member sees, whoever else does. */
    record Of(String who) implements Eyes {}

    /** Any message of the story. */
    record Anybody() implements Eyes {}
  }

  /** These eyes see all of this. */
  record Sees(Eyes eyes, List<Piece> pieces) implements Expectation {}

  /** These eyes see nothing of this. */
  record SeesNot(Eyes eyes, List<Piece> pieces) implements Expectation {}

  /** Not a word, to anybody. */
  record Silence() implements Expectation {}

  /** Not a word to those eyes. */
  record Nothing(Eyes eyes) implements Expectation {}

  /** So many messages, to whomever. */
  record Messages(int count) implements Expectation {}

  /** Buttons that new messages have, or have not. */
  record Buttons(boolean present, List<String> labels) implements Expectation {}

  /** How many orders a member has. */
  record Orders(String who, int count) implements Expectation {}

  /** What a member's newest order is, as the database has it: status, pieces, total. */
  record Newest(String who, List<String> facts) implements Expectation {}

  /** The open ticket of a member holds these. */
  record Ticket(String who, List<Piece> pieces) implements Expectation {}

  /** Nobody of the story has an order. */
  record NoOrder() implements Expectation {}

  /** Whether it can hold although nothing at all happened. */
  default boolean isNegative() {
    return switch (this) {
      case SeesNot _, NoOrder _, Nothing _ -> true;
      case Buttons(boolean present, _) -> !present;
      case Sees _, Silence _, Messages _, Orders _, Newest _, Ticket _ -> false;
    };
  }

  /** A piece of text, or a pattern between slashes. */
  record Piece(String text) {

    public boolean isIn(String words) {
      return text.length() > 2 && text.startsWith("/") && text.endsWith("/")
          ? Pattern.compile(text.substring(1, text.length() - 1), Pattern.DOTALL)
              .matcher(words)
              .find()
          : words.contains(text);
    }
  }
}
