package io.xiaoer.bot.dialogue;

import io.xiaoer.reply.Action;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * What a button of ours means, as the short text that goes to the platform and comes back.
 *
 * <p>Anybody can send any such text: reading it proves nothing about the presser. Closed, so that
 * the dialogue answers every kind.
 */
public sealed interface ActionCode {

  /** Quantity and product. */
  Pattern PIECES = Pattern.compile("([1-9][0-9]?):([^:]+)");

  /** Quantity, product and kind. */
  Pattern PIECES_OF_A_KIND = Pattern.compile("([1-9][0-9]?):([^:]+):([0-9a-f]{8})");

  /** Show a good; anybody may. */
  record Show(String productRef) implements ActionCode {}

  /**
   * Propose so many pieces, 1 to 99, of a good to the presser; which kind is asked where needed.
   */
  record Want(int quantity, String productRef) implements ActionCode {}

  /** Propose so many pieces, 1 to 99, of one kind of a good to the presser. */
  record Buy(int quantity, String productRef, String kind) implements ActionCode {

    /** The short name of a kind among its siblings, made of its id alone. */
    public static String kind(String sku) {
      CRC32 sum = new CRC32();
      sum.update(sku.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().toHexDigits((int) sum.getValue());
    }
  }

  /** Put so many pieces, 1 to 99, of one kind of a good into the presser's cart. */
  record Put(int quantity, String productRef, String kind) implements ActionCode {}

  /** Order what is in the presser's cart. */
  record Checkout(String cart) implements ActionCode {
    public static final String MINE = "mine";
  }

  /** Do what waits for a yes; only whose yes it waits for may. */
  record Yes(String actionId) implements ActionCode {}

  /** Leave it undone; only whose yes it waits for may. */
  record No(String actionId) implements ActionCode {}

  /** What the presser meant by what was not understood; anybody may. */
  record Mean(String intent) implements ActionCode {}

  /** Confirm a proposal; only its buyer may. */
  record Confirm(String proposalId) implements ActionCode {}

  /** Withdraw a proposal; only its buyer may. */
  record Withdraw(String proposalId) implements ActionCode {}

  /** Share a good; only a shopkeeper may. */
  record Share(String productRef) implements ActionCode {}

  /** Answer the presser's open question for this good; anybody may. */
  record Ask(String productRef) implements ActionCode {}

  /** Fetch a person for the presser, about this good; anybody may. */
  record Person(String productRef) implements ActionCode {}

  /** End the wait for a person and let the clerk speak; only who waits may. */
  record Back(String ticketId) implements ActionCode {}

  /** The text for the platform: a letter, a colon, the argument. */
  default String code() {
    return switch (this) {
      case Show(var ref) -> "p:" + ref;
      case Want(int quantity, var ref) -> "w:" + quantity + ":" + ref;
      case Buy(int quantity, var ref, var kind) -> "b:" + quantity + ":" + ref + ":" + kind;
      case Confirm(var id) -> "y:" + id;
      case Withdraw(var id) -> "n:" + id;
      case Share(var ref) -> "s:" + ref;
      case Ask(var ref) -> "q:" + ref;
      case Person(var ref) -> "h:" + ref;
      case Back(var id) -> "r:" + id;
      case Put(int quantity, var ref, var kind) -> "c:" + quantity + ":" + ref + ":" + kind;
      case Checkout(var cart) -> "o:" + cart;
      case Yes(var id) -> "d:" + id;
      case No(var id) -> "l:" + id;
      case Mean(var intent) -> "m:" + intent;
    };
  }

  default Action button(String label, Action.Emphasis emphasis) {
    return new Action.Invoke(label, code(), emphasis);
  }

  /** Reads such a text; empty for anything else. */
  static Optional<ActionCode> read(String code) {
    if (code.length() < 3 || code.length() > Action.LONGEST_ACTION || code.charAt(1) != ':') {
      return Optional.empty();
    }
    String argument = code.substring(2);
    return Optional.ofNullable(
        switch (code.charAt(0)) {
          case 'p' -> new Show(argument);
          case 'w' -> want(PIECES.matcher(argument));
          case 'b' -> buy(PIECES_OF_A_KIND.matcher(argument));
          case 'y' -> new Confirm(argument);
          case 'n' -> new Withdraw(argument);
          case 's' -> new Share(argument);
          case 'q' -> new Ask(argument);
          case 'h' -> new Person(argument);
          case 'r' -> new Back(argument);
          case 'c' -> put(PIECES_OF_A_KIND.matcher(argument));
          case 'o' -> new Checkout(argument);
          case 'd' -> new Yes(argument);
          case 'l' -> new No(argument);
          case 'm' -> new Mean(argument);
          default -> null;
        });
  }

  private static @Nullable ActionCode want(Matcher read) {
    return read.matches() ? new Want(Integer.parseInt(read.group(1)), read.group(2)) : null;
  }

  private static @Nullable ActionCode put(Matcher read) {
    return read.matches()
        ? new Put(Integer.parseInt(read.group(1)), read.group(2), read.group(3))
        : null;
  }

  private static @Nullable ActionCode buy(Matcher read) {
    return read.matches()
        ? new Buy(Integer.parseInt(read.group(1)), read.group(2), read.group(3))
        : null;
  }
}
