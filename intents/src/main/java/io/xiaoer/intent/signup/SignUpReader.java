package io.xiaoer.intent.signup;

import io.xiaoer.intent.signup.Question.Kind;
import io.xiaoer.intent.signup.Wish.Op;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what a member of a group writes under a sign-up list: free talk (两份, +1, 帮王姐带一袋, make mine
 * 4, 不要了) or the whole list copied with a line of theirs. What is not about the list changes
 * nothing.
 *
 * <p>Lines of others in a pasted list are news only where nobody knows them: who signed up by
 * themselves alone changes what they have, however old the copy is that somebody pastes.
 *
 * <p>Immutable and safe from any thread; the same message on the same sheet always reads the same;
 * never throws on any text. Of a text longer than {@value #LONGEST} characters the beginning is
 * read.
 */
public final class SignUpReader {

  /** What is read of one message. */
  public static final int LONGEST = 100_000;

  private static final int LONGEST_TALK = 4_000;

  private final Lexer.Words words;

  private SignUpReader(Lexer.Words words) {
    this.words = words;
  }

  /** Loads the word files of the distribution; a few hundred milliseconds, once. */
  public static SignUpReader load() {
    return new SignUpReader(Lexer.Words.load());
  }

  /** What the message changes on the sheet. */
  public SignUp read(Sheet sheet, Message message) {
    if (sheet.items().isEmpty() || message.text().isBlank()) {
      return new SignUp(List.of(), List.of(), false);
    }
    Folded text = words.folding().fold(cut(message.text()));
    Adopted adopted = Adopted.of(sheet, message.signer(), words.folding());
    Lexer lexer = new Lexer(words, adopted.sheet(), message.signer());
    Optional<Pasted> list = Pasted.of(text, new RowReader(lexer));
    SignUp read =
        list.map(
                pasted ->
                    new ListReading(words, lexer, adopted.sheet(), message.signer()).read(pasted))
            .orElseGet(() -> talk(adopted.sheet(), lexer, message, text));
    return adopted.settle(read);
  }

  private SignUp talk(Sheet sheet, Lexer lexer, Message message, Folded text) {
    Talk.Heard heard = new Talk(lexer, words.names(), sheet.items(), false).hear(start(text));
    Tally tally = new Tally(sheet, message.signer(), words.folding());
    List<Wish> wishes = answered(heard, message.asked(), text.text());
    tally.addAll(wishes);
    if (wishes.isEmpty() && heard.isItemOnly()) {
      tally.add(new Wish(Op.VAGUE, null, heard.topic(), null, "", ""));
    }
    return tally.done(false);
  }

  /** What was asked before is answered by the item alone, or by the amount alone. */
  private static List<Wish> answered(
      Talk.Heard heard, @org.jspecify.annotations.Nullable Question asked, String text) {
    if (asked == null) {
      return heard.wishes();
    }
    if (heard.wishes().isEmpty()
        && asked.kind() == Kind.WHICH_ITEM
        && heard.topic().size() == 1
        && text.indexOf('?') < 0) {
      Op op = asked.more() ? Op.ADD : Op.STATE;
      return List.of(new Wish(op, asked.name(), heard.topic(), asked.quantity(), "", ""));
    }
    List<Wish> wishes = new ArrayList<>();
    for (Wish wish : heard.wishes()) {
      boolean open = wish.refs().isEmpty() && wish.count() != null && asked.kind() == Kind.HOW_MANY;
      wishes.add(
          open
              ? new Wish(
                  wish.op(), asked.name(), asked.refs(), wish.count(), wish.unit(), wish.note())
              : wish);
    }
    return wishes;
  }

  /** Nobody signs up behind a story of that length. */
  private static Folded start(Folded text) {
    return text.text().length() <= LONGEST_TALK ? text : text.part(0, LONGEST_TALK);
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }
}
