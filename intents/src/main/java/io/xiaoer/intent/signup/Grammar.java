package io.xiaoer.intent.signup;

import io.xiaoer.intent.signup.Token.Shape;
import io.xiaoer.intent.signup.Wish.Op;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes wishes of the pieces of one message, clause by clause: which amount goes with which item
 * and which person. What a clause leaves open (an item without an amount, the person spoken of)
 * stands for the next. For one message; not safe for several threads.
 */
final class Grammar {

  private final Wishes made;
  private Wording wording;

  /**
   * @param everything all items on offer
   */
  Grammar(List<String> everything) {
    this.made = new Wishes(everything);
    this.wording = made.wording();
  }

  /** The wishes so far. */
  List<Wish> wishes() {
    return List.copyOf(made.wishes());
  }

  /** The item that was named last, or several that may be meant; empty where none was. */
  List<String> topic() {
    return made.topic();
  }

  /** Adds a note to what the clause, or the one before it, wished. */
  void note(String note) {
    made.note(note);
  }

  /** Settles what the clause left open. */
  void end() {
    made.end();
  }

  /** An item that is spoken of without a wish. */
  void mention(List<Token> piece) {
    for (Token token : piece) {
      if (token instanceof Token.Goods goods) {
        goods(goods);
      } else if (token instanceof Token.Person person) {
        made.about(person.name());
      }
    }
  }

  void begin(List<Token> clause) {
    boolean corrects = wording.op == Op.SET && !wording.used;
    wording = new Wording(corrects ? Op.SET : Op.STATE, Wording.saysPeopleLast(clause));
    made.begin(wording);
  }

  /** One piece after the other, each a wish or the part of one. */
  void read(List<Token> piece) {
    for (int i = 0; i < piece.size(); i++) {
      Token token = piece.get(i);
      Token next = i + 1 < piece.size() ? piece.get(i + 1) : null;
      switch (token) {
        case Token.Goods goods -> goods(goods);
        case Token.Amount amount -> amount(amount, next);
        case Token.Person(_, _, var name) -> person(name, next);
        case Token.Cue cue -> cue(cue, next);
        case Token.Other _ -> {}
      }
      wording.last = token;
    }
  }

  private void goods(Token.Goods goods) {
    made.topic(goods.refs());
    Token.Amount held = wording.held;
    if (held != null) {
      wording.held = null;
      List<List<String>> before = wording.named ? made.open() : List.of();
      made.bind(List.of(goods.refs()), held);
      made.leave(before);
      return;
    }
    if (wording.last instanceof Token.Goods || wording.last instanceof Token.Amount) {
      if (made.narrows(goods.refs())) {
        return;
      }
    }
    if (!(wording.last instanceof Token.Goods) && !isLast(Sign.AND)) {
      if (!wording.named) {
        wording.carried = made.takeOpen();
      }
    }
    wording.named = true;
    made.open().add(goods.refs());
  }

  private void amount(Token.Amount amount, @Nullable Token next) {
    Token.Amount held = wording.held;
    if (held != null) {
      if (amount.repeats(held)) {
        return;
      }
      if (amount.shape() == Shape.PLUS && held.countsAs(amount)) {
        wording.held = held.plus(amount);
        return;
      }
      made.bind(List.of(), held);
      wording.held = amount.shape() == Shape.PLUS ? amount.plain() : amount;
    } else if (wording.last instanceof Token.Amount
        && amount.shape() == Shape.PLUS
        && !made.wishes().isEmpty()) {
      made.last(plus(made.wishes().getLast(), amount));
    } else if (made.open().isEmpty() || standsBefore(next)) {
      wording.held = amount;
    } else {
      made.bind(made.open(), amount);
    }
  }

  /** A bowl and two teas: the two are of the teas, and the bowl is one. */
  private boolean standsBefore(@Nullable Token next) {
    return next instanceof Token.Goods && !(wording.last instanceof Token.Goods);
  }

  private static Wish plus(Wish wish, Token.Amount amount) {
    BigDecimal count = wish.count();
    return count == null ? wish : wish.counting(count.add(amount.count()));
  }

  private void person(String name, @Nullable Token next) {
    boolean back = wording.behind && wording.forNext;
    wording.forNext = false;
    if (wording.op == Op.SAME || (next != null && next.is(Sign.SAME))) {
      wording.model = name;
      return;
    }
    if (back || (isAlone(next) && wording.held != null && !isNamed(next))) {
      made.assign(name);
    } else if (!wording.used && !made.people().isEmpty() && joinsPeople()) {
      made.people().add(name);
    } else {
      made.flush();
      made.about(name);
      wording.used = false;
    }
  }

  private static boolean isNamed(@Nullable Token next) {
    return next instanceof Token.Amount || next instanceof Token.Goods;
  }

  private boolean joinsPeople() {
    Token last = wording.last;
    return last instanceof Token.Person
        || (last != null && (last.is(Sign.AND) || last.is(Sign.SELF)));
  }

  /** Whether nothing follows that a person could want. */
  private static boolean isAlone(@Nullable Token next) {
    return next == null || next.is(Sign.FILLER) || next.is(Sign.AND);
  }

  private void self(@Nullable Token next) {
    boolean back = wording.behind && wording.forNext;
    boolean trailing = next == null || next.is(Sign.AND);
    wording.forNext = false;
    if (back || (trailing && wording.held != null)) {
      made.assign(null);
    } else if (!wording.used && !made.people().isEmpty() && isLast(Sign.AND)) {
      made.people().add(null);
    } else {
      made.flush();
      made.about(null);
      wording.used = false;
    }
  }

  private void cue(Token.Cue cue, @Nullable Token next) {
    switch (cue.sign()) {
      case OUT -> op(wording.every ? Op.ALL_OUT : Op.OUT);
      case SWAP -> op(Op.SWAP);
      case SET ->
          op(
              next instanceof Token.Goods && !made.open().isEmpty() && wording.named
                  ? Op.SWAP
                  : Op.SET);
      case TOTAL -> op(Op.TOTAL);
      case WITHIN -> made.within();
      case CUT -> op(Op.CUT);
      case ADD -> add();
      case SAME -> op(Op.SAME);
      case EVERY -> every();
      case CROWD -> crowd(cue.count());
      case VAGUE -> wording.vague = true;
      case SELF -> self(next);
      case FOR -> {
        wording.forNext = true;
        wording.wants = wording.wants || !made.open().isEmpty();
      }
      case JOIN, VERB -> wants();
      case TOO -> wording.follows = true;
      case AND,
          ASK,
          SOFTLY,
          PAST,
          ARTICLE,
          TIME,
          PLACE,
          PHONE,
          MONEY,
          NOTE,
          OTHER,
          BREAK,
          FILLER -> {}
    }
  }

  private void wants() {
    wording.wants = true;
    if (wording.op == Op.OUT && wording.held == null && made.open().isEmpty()) {
      wording.op = Op.STATE;
    }
  }

  private void crowd(BigDecimal count) {
    wording.crowd = count;
    wording.every = true;
  }

  private void every() {
    wording.every = true;
    if (wording.op == Op.OUT && wording.held == null) {
      wording.op = Op.ALL_OUT;
    }
  }

  private void op(Op op) {
    Token.Amount held = wording.held;
    if (wording.op == Op.SAME && op != Op.SAME) {
      made.same();
    }
    if (held != null && op == Op.TOTAL) {
      wording.op = op;
      return;
    }
    if (held != null && (op == Op.SET || op == Op.SWAP)) {
      // 我的两袋改成三袋: the first amount is what was.
      wording.held = null;
    } else if (held != null && op != Op.OUT) {
      made.bind(List.of(), held);
    }
    if (op == Op.SWAP) {
      wording.instead = made.replaced();
    }
    wording.op = op;
  }

  private void add() {
    if (wording.last instanceof Token.Amount && wording.held != null && wording.op == Op.STATE) {
      wording.op = Op.ADD;
      return;
    }
    op(Op.ADD);
  }

  private boolean isLast(Sign sign) {
    return wording.last != null && wording.last.is(sign);
  }
}
