package io.xiaoer.intent.signup;

import io.xiaoer.intent.signup.Token.Shape;
import io.xiaoer.intent.signup.Wish.Op;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes wishes of the pieces of one message, clause by clause: which amount goes with which item
 * and which person. What a clause leaves open (an item without an amount, the person spoken of)
 * stands for the next. For one message; not safe for several threads.
 */
final class Grammar {

  private final List<Wish> wishes = new ArrayList<>();
  private final List<String> everything;
  private List<@Nullable String> people = new ArrayList<>();
  private List<List<String>> open = new ArrayList<>();
  private List<String> topic = List.of();
  private Wording wording = new Wording(Op.STATE, false);
  private int clauseBegan;

  /**
   * @param everything all items on offer
   */
  Grammar(List<String> everything) {
    this.everything = everything;
  }

  /** The wishes so far. */
  List<Wish> wishes() {
    return List.copyOf(wishes);
  }

  /** The item that was named last, or several that may be meant; empty where none was. */
  List<String> topic() {
    return topic;
  }

  /** An item that is spoken of without a wish. */
  void mention(List<Token> piece) {
    for (Token token : piece) {
      if (token instanceof Token.Goods goods) {
        goods(goods);
      } else if (token instanceof Token.Person person) {
        people = new ArrayList<>(List.of(person.name()));
      }
    }
  }

  /** Adds a note to what the clause, or the one before it, wished. */
  void note(String note) {
    int from = clauseBegan < wishes.size() ? clauseBegan : Math.max(0, wishes.size() - 1);
    for (int i = from; i < wishes.size(); i++) {
      wishes.set(i, wishes.get(i).noted(note));
    }
  }

  /** Who is spoken of until somebody else is. */
  void about(@Nullable String who) {
    people = new ArrayList<>();
    people.add(who);
  }

  void begin(List<Token> clause) {
    boolean corrects = wording.op == Op.SET && !wording.used;
    wording = new Wording(corrects ? Op.SET : Op.STATE, Wording.saysPeopleLast(clause));
    clauseBegan = wishes.size();
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

  /** Settles what the clause left open. */
  void end() {
    if (wording.held != null) {
      bind(List.of(), wording.held);
    }
    switch (wording.op) {
      case OUT, ALL_OUT, CUT -> withdraw();
      case SWAP -> swap();
      case SAME -> wishes.add(clauseBegan, wish(Op.SAME, wording.model, List.of(), null));
      case STATE, LOOSE, FOLLOW, ADD, SET, TOTAL, VAGUE -> one();
    }
    if (wording.used) {
      open = new ArrayList<>();
    }
  }

  private void goods(Token.Goods goods) {
    topic = goods.refs();
    Token.Amount held = wording.held;
    if (held != null) {
      wording.held = null;
      List<List<String>> before = open;
      bind(List.of(goods.refs()), held);
      open = new ArrayList<>(wording.named ? before : List.of());
      wording.left = !open.isEmpty();
      return;
    }
    if (wording.last instanceof Token.Goods || wording.last instanceof Token.Amount) {
      if (narrows(goods.refs())) {
        return;
      }
    }
    if (!(wording.last instanceof Token.Goods) && !isLast(Sign.AND)) {
      if (!wording.named) {
        wording.carried = open;
        open = new ArrayList<>();
      }
    }
    wording.named = true;
    open.add(goods.refs());
  }

  /** 红富士 苹果 is one item: the second part tells which of those that the first may mean. */
  private boolean narrows(List<String> refs) {
    boolean bound = open.isEmpty() && wishes.size() > clauseBegan;
    List<String> before =
        bound ? wishes.getLast().refs() : open.isEmpty() ? List.of() : open.getLast();
    List<String> both = before.stream().filter(refs::contains).toList();
    if (both.isEmpty()) {
      return false;
    }
    if (bound) {
      wishes.set(wishes.size() - 1, wishes.getLast().of(both));
    } else {
      open.set(open.size() - 1, both);
    }
    topic = both;
    return true;
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
      bind(List.of(), held);
      wording.held = amount.shape() == Shape.PLUS ? amount.plain() : amount;
    } else if (wording.last instanceof Token.Amount
        && amount.shape() == Shape.PLUS
        && !wishes.isEmpty()) {
      wishes.set(wishes.size() - 1, plus(wishes.getLast(), amount));
    } else if (open.isEmpty() || standsBefore(next)) {
      wording.held = amount;
    } else {
      bind(open, amount);
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
      assign(name);
    } else if (!wording.used && !people.isEmpty() && joinsPeople()) {
      people.add(name);
    } else {
      flush();
      about(name);
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
      assign(null);
    } else if (!wording.used && !people.isEmpty() && isLast(Sign.AND)) {
      people.add(null);
    } else {
      flush();
      about(null);
      wording.used = false;
    }
  }

  /** What was just wished was for somebody else than it seemed. */
  private void assign(@Nullable String who) {
    about(who);
    Token.Amount held = wording.held;
    if (held != null) {
      wording.held = null;
      bind(open, held);
    } else if (wishes.size() > clauseBegan) {
      wishes.set(wishes.size() - 1, wishes.getLast().to(who));
    }
  }

  private void flush() {
    Token.Amount held = wording.held;
    if (held != null) {
      wording.held = null;
      bind(List.of(), held);
    }
  }

  private void cue(Token.Cue cue, @Nullable Token next) {
    switch (cue.sign()) {
      case OUT -> op(wording.every ? Op.ALL_OUT : Op.OUT);
      case SWAP -> op(Op.SWAP);
      case SET ->
          op(next instanceof Token.Goods && !open.isEmpty() && wording.named ? Op.SWAP : Op.SET);
      case TOTAL -> op(Op.TOTAL);
      case WITHIN -> within();
      case CUT -> op(Op.CUT);
      case ADD -> add();
      case SAME -> op(Op.SAME);
      case EVERY -> every();
      case CROWD -> crowd(cue.count());
      case VAGUE -> wording.vague = true;
      case SELF -> self(next);
      case FOR -> {
        wording.forNext = true;
        wording.wants = wording.wants || !open.isEmpty();
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
    if (wording.op == Op.OUT && wording.held == null && open.isEmpty()) {
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
      wishes.add(clauseBegan, wish(Op.SAME, wording.model, List.of(), null));
    }
    if (held != null && op == Op.TOTAL) {
      wording.op = op;
      return;
    }
    if (held != null && (op == Op.SET || op == Op.SWAP)) {
      // 我的两袋改成三袋: the first amount is what was.
      wording.held = null;
    } else if (held != null && op != Op.OUT) {
      wording.held = null;
      bind(List.of(), held);
    }
    if (op == Op.SWAP) {
      wording.instead = replaced();
    }
    wording.op = op;
  }

  /** What stands before 换成 is wanted no more, with or without its amount. */
  private List<List<String>> replaced() {
    List<List<String>> replaced = open;
    if (open.isEmpty() && wishes.size() > clauseBegan) {
      replaced = List.of(wishes.removeLast().refs());
    }
    open = new ArrayList<>();
    wording.used = false;
    return replaced;
  }

  private void add() {
    if (wording.last instanceof Token.Amount && wording.held != null && wording.op == Op.STATE) {
      wording.op = Op.ADD;
      return;
    }
    op(Op.ADD);
  }

  private void within() {
    if (!wishes.isEmpty()
        && (wishes.getLast().op() == Op.STATE || wishes.getLast().op() == Op.LOOSE)
        && wishes.getLast().who() == null) {
      wishes.set(wishes.size() - 1, wishes.getLast().as(Op.TOTAL));
    }
  }

  private void bind(List<List<String>> goods, Token.Amount amount) {
    List<List<String>> all = goods;
    if (goods.isEmpty()
        && wording.every
        && people.size() < 2
        && wording.crowd.compareTo(BigDecimal.ONE) == 0
        && topic.isEmpty()) {
      all = everything.stream().map(List::of).toList();
    }
    if (wording.every && !goods.isEmpty() && !wording.carried.isEmpty()) {
      all = Stream.concat(wording.carried.stream(), goods.stream()).toList();
    }
    wording.carried = List.of();
    replace();
    Op op = opOf(amount);
    BigDecimal count = amount.count().multiply(wording.crowd);
    for (String who : people.isEmpty() ? nobody() : people) {
      if (all.isEmpty()) {
        Op loose = op == Op.STATE ? Op.LOOSE : op;
        wishes.add(new Wish(loose, who, topic, count, amount.unit(), ""));
      }
      all.forEach(refs -> wishes.add(new Wish(op, who, refs, count, amount.unit(), "")));
    }
    wording.held = null;
    wording.used = true;
    wording.every = false;
    wording.crowd = BigDecimal.ONE;
    open = new ArrayList<>();
  }

  private Op opOf(Token.Amount amount) {
    return switch (wording.op) {
      case STATE, LOOSE, FOLLOW, VAGUE, SAME ->
          amount.shape() == Shape.PLUS ? Op.ADD : wording.follows ? Op.FOLLOW : Op.STATE;
      case OUT, ALL_OUT -> Op.CUT;
      case ADD, SET, TOTAL, CUT -> wording.op;
      case SWAP -> Op.SET;
    };
  }

  private void withdraw() {
    if (wording.used && open.isEmpty()) {
      return;
    }
    Op op = wording.op == Op.ALL_OUT && people.isEmpty() && open.isEmpty() ? Op.ALL_OUT : Op.OUT;
    for (String who : people.isEmpty() ? nobody() : people) {
      if (open.isEmpty()) {
        wishes.add(wish(op, who, List.of(), null));
      }
      open.forEach(refs -> wishes.add(wish(op, who, refs, null)));
    }
    open = new ArrayList<>();
    wording.used = true;
  }

  private void swap() {
    if (open.isEmpty()) {
      return;
    }
    List<String> from = wording.instead.isEmpty() ? List.of() : wording.instead.getFirst();
    List<String> refs = new ArrayList<>(from.isEmpty() ? List.of() : List.of(from.getFirst()));
    refs.add(open.getLast().getFirst());
    wishes.add(wish(Op.SWAP, person(), refs, null));
    open = new ArrayList<>();
    wording.used = true;
  }

  private void replace() {
    wording.instead.forEach(refs -> wishes.add(wish(Op.OUT, person(), refs, null)));
    wording.instead = List.of();
  }

  /** 我也要, 大米要: nobody said how many, so one; but 来点大米 says that it is not one. */
  private void one() {
    if (wording.op == Op.SET && !wording.used && wording.named && !open.isEmpty()) {
      swap();
      return;
    }
    if ((wording.used && open.isEmpty()) || wording.op == Op.SET || wording.op == Op.TOTAL) {
      return;
    }
    boolean wanted = wording.wants || wording.follows || wording.left || wording.op == Op.ADD;
    if (!wanted || (wording.used && !wording.named)) {
      return;
    }
    Op op = wording.vague ? Op.VAGUE : wording.follows ? Op.FOLLOW : wording.op;
    List<List<String>> goods =
        open.isEmpty() && wording.every ? everything.stream().map(List::of).toList() : open;
    for (String who : people.isEmpty() ? nobody() : people) {
      if (goods.isEmpty()) {
        wishes.add(wish(op, who, topic, null));
      }
      goods.forEach(refs -> wishes.add(wish(op, who, refs, null)));
    }
    wording.used = true;
  }

  private static Wish wish(
      Op op, @Nullable String who, List<String> refs, @Nullable BigDecimal count) {
    return new Wish(op, who, refs, count, "", "");
  }

  private @Nullable String person() {
    return people.isEmpty() ? null : people.getFirst();
  }

  private static List<@Nullable String> nobody() {
    List<@Nullable String> nobody = new ArrayList<>();
    nobody.add(null);
    return nobody;
  }

  private boolean isLast(Sign sign) {
    return wording.last != null && wording.last.is(sign);
  }
}
