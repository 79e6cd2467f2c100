package io.xiaoer.intent.signup;

import io.xiaoer.intent.signup.Token.Shape;
import io.xiaoer.intent.signup.Wish.Op;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The wishes of a message as they are made, and what a clause has left open: items without an
 * amount, the people spoken of. Written by {@link Grammar}.
 */
final class Wishes {

  private final List<Wish> wishes = new ArrayList<>();
  private final List<String> everything;
  private List<@Nullable String> people = new ArrayList<>();
  private List<List<String>> open = new ArrayList<>();
  private List<String> topic = List.of();
  private Wording wording = new Wording(Op.STATE, false);
  private int clauseBegan;

  Wishes(List<String> everything) {
    this.everything = everything;
  }

  Wording wording() {
    return wording;
  }

  List<Wish> wishes() {
    return wishes;
  }

  List<@Nullable String> people() {
    return people;
  }

  List<List<String>> open() {
    return open;
  }

  List<String> topic() {
    return topic;
  }

  void topic(List<String> refs) {
    topic = refs;
  }

  void begin(Wording next) {
    wording = next;
    clauseBegan = wishes.size();
  }

  /** The items that waited for an amount, which they do no more. */
  List<List<String>> takeOpen() {
    List<List<String>> taken = open;
    open = new ArrayList<>();
    return taken;
  }

  /** Items that still wait, although another of the clause got its amount. */
  void leave(List<List<String>> waiting) {
    open = new ArrayList<>(waiting);
    wording.left = !open.isEmpty();
  }

  /** Changes the last wish. */
  void last(Wish wish) {
    wishes.set(wishes.size() - 1, wish);
  }

  void same() {
    wishes.add(clauseBegan, wish(Op.SAME, wording.model, List.of(), null));
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

  /** Settles what the clause left open. */
  void end() {
    if (wording.held != null) {
      bind(List.of(), wording.held);
    }
    switch (wording.op) {
      case OUT, ALL_OUT, CUT -> withdraw();
      case SWAP -> swap();
      case SAME -> same();
      case STATE, LOOSE, FOLLOW, ADD, SET, TOTAL, VAGUE -> one();
    }
    if (wording.used) {
      open = new ArrayList<>();
    }
  }

  /** 红富士 苹果 is one item: the second part tells which of those that the first may mean. */
  boolean narrows(List<String> refs) {
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

  /** What was just wished was for somebody else than it seemed. */
  void assign(@Nullable String who) {
    about(who);
    Token.Amount held = wording.held;
    if (held != null) {
      wording.held = null;
      bind(open, held);
    } else if (wishes.size() > clauseBegan) {
      wishes.set(wishes.size() - 1, wishes.getLast().to(who));
    }
  }

  void flush() {
    Token.Amount held = wording.held;
    if (held != null) {
      wording.held = null;
      bind(List.of(), held);
    }
  }

  /** What stands before 换成 is wanted no more, with or without its amount. */
  List<List<String>> replaced() {
    List<List<String>> replaced = open;
    if (open.isEmpty() && wishes.size() > clauseBegan) {
      replaced = List.of(wishes.removeLast().refs());
    }
    open = new ArrayList<>();
    wording.used = false;
    return replaced;
  }

  void within() {
    if (!wishes.isEmpty()
        && (wishes.getLast().op() == Op.STATE || wishes.getLast().op() == Op.LOOSE)
        && wishes.getLast().who() == null) {
      wishes.set(wishes.size() - 1, wishes.getLast().as(Op.TOTAL));
    }
  }

  void bind(List<List<String>> goods, Token.Amount amount) {
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
}
