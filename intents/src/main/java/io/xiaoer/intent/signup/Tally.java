package io.xiaoer.intent.signup;

import io.xiaoer.intent.signup.Question.Kind;
import io.xiaoer.intent.signup.Wish.Op;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Works out what wishes of one member make of a sheet. For one message; not safe for several
 * threads.
 */
final class Tally {

  private static final int LONGEST_NOTE = 200;

  private final Sheet sheet;
  private final Signer signer;
  private final Folding folding;
  private final Packs packs;
  private final Map<Key, Line> lines = new LinkedHashMap<>();
  private final Map<Key, Line> before;
  private final String own;
  private final long turn;
  private final Map<Key, List<BigDecimal>> stated = new LinkedHashMap<>();
  private final List<Wish> totals = new ArrayList<>();
  private final List<Question> questions = new ArrayList<>();
  private final List<Key> changed = new ArrayList<>();

  /** Whom of the member's people a line is for, by the name's key; the member has the empty one. */
  private record Key(String name, String ref) {}

  Tally(Sheet sheet, Signer signer, Folding folding) {
    this.sheet = sheet;
    this.signer = signer;
    this.folding = folding;
    this.packs = new Packs(sheet.items(), folding);
    sheet.lines().stream()
        .filter(line -> line.member().equals(signer.member()))
        .forEach(line -> lines.put(new Key(line.self() ? "" : key(line.name()), line.ref()), line));
    this.before = Map.copyOf(lines);
    this.own = key(signer.name());
    this.turn = sheet.nextTurn();
  }

  /** All that one message wishes, in its order. */
  void addAll(List<Wish> wishes) {
    wishes.stream().filter(wish -> !isToldBelow(wish, wishes)).forEach(this::add);
  }

  /** 我要我要！两份: the words without an amount say only that there is one to come. */
  private static boolean isToldBelow(Wish wish, List<Wish> wishes) {
    boolean mere =
        wish.count() == null
            && (wish.op() == Op.STATE || wish.op() == Op.LOOSE || wish.op() == Op.FOLLOW);
    return mere
        && wishes.stream()
            .filter(other -> other.count() != null && Objects.equals(other.who(), wish.who()))
            .anyMatch(
                other ->
                    wish.refs().isEmpty()
                        || other.refs().isEmpty()
                        || wish.refs().equals(other.refs()));
  }

  void add(Wish wish) {
    switch (wish.op()) {
      case SAME -> same(wish);
      case ALL_OUT ->
          List.copyOf(lines.values())
              .forEach(line -> put(keyOf(line), line.name(), BigDecimal.ZERO, ""));
      case OUT -> out(wish);
      case SWAP -> swap(wish);
      case TOTAL -> totals.add(wish);
      case VAGUE -> ask(Kind.HOW_MANY, wish, refs(wish));
      case STATE, LOOSE, FOLLOW, ADD, SET, CUT -> amount(wish);
    }
  }

  SignUp done(boolean pasted) {
    totals.forEach(this::total);
    List<Line> after =
        changed.stream().distinct().map(lines::get).map(Objects::requireNonNull).toList();
    return new SignUp(
        after.stream().filter(this::isNew).toList(),
        questions.stream().distinct().toList(),
        pasted);
  }

  /** Withdraws what a list that replaces the member's lines no longer has. */
  void keepOnly(@Nullable String who, List<String> refs) {
    String name = nameKey(who);
    List.copyOf(lines.keySet()).stream()
        .filter(key -> key.name().equals(name) && !refs.contains(key.ref()))
        .forEach(key -> put(key, name(who), BigDecimal.ZERO, ""));
  }

  /** The same for the people of these wishes: what they state is all that they have. */
  void keepOnlyStated(List<Wish> wishes) {
    Map<String, Wish> byName = new LinkedHashMap<>();
    wishes.forEach(wish -> byName.putIfAbsent(nameKey(wish.who()), wish));
    byName.forEach((name, wish) -> keepOnlyStated(name, wish.who()));
  }

  private void keepOnlyStated(String name, @Nullable String who) {
    List<String> refs =
        stated.keySet().stream().filter(key -> key.name().equals(name)).map(Key::ref).toList();
    if (!refs.isEmpty()) {
      keepOnly(who, refs);
    }
  }

  private boolean isNew(Line line) {
    Line was = before.get(keyOf(line));
    return was == null
        ? line.stands()
        : was.quantity().compareTo(line.quantity()) != 0 || !was.note().equals(line.note());
  }

  private void amount(Wish wish) {
    Optional<String> ref = item(wish);
    if (ref.isEmpty()) {
      ask(Kind.WHICH_ITEM, wish, refs(wish));
      return;
    }
    Key key = new Key(nameKey(wish.who()), ref.get());
    BigDecimal count =
        packs.count(
            ref.get(), Optional.ofNullable(wish.count()).orElse(BigDecimal.ONE), wish.unit());
    BigDecimal before = quantity(key);
    BigDecimal after =
        switch (wish.op()) {
          case ADD, FOLLOW -> before.add(count);
          case CUT -> before.subtract(count).max(BigDecimal.ZERO);
          case SET -> corrected(key, count);
          case TOTAL, SAME, OUT, ALL_OUT, SWAP, VAGUE -> count;
          case STATE -> state(key, count);
          case LOOSE -> isPart(key, wish, count) ? before : state(key, count);
        };
    if (wish.op() != Op.CUT || before.signum() > 0) {
      put(key, name(wish.who()), after, wish.note());
    }
  }

  /** Said twice it is a sum; but where the parts make up the first it was told in detail. */
  private BigDecimal state(Key key, BigDecimal count) {
    List<BigDecimal> counts = stated.computeIfAbsent(key, _ -> new ArrayList<>());
    counts.add(count);
    BigDecimal sum = counts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal first = counts.getFirst();
    return counts.size() > 2 && sum.subtract(first).compareTo(first) == 0 ? first : sum;
  }

  /** 两份，一份少饭: the one is of the two. */
  private boolean isPart(Key key, Wish wish, BigDecimal count) {
    List<BigDecimal> counts = stated.getOrDefault(key, List.of());
    return !wish.note().isEmpty() && !counts.isEmpty() && count.compareTo(counts.getFirst()) < 0;
  }

  private BigDecimal corrected(Key key, BigDecimal count) {
    stated.put(key, new ArrayList<>(List.of(count)));
    return count;
  }

  /** 一共五份给我妈两份: what is left is the member's own. */
  private void total(Wish wish) {
    Optional<String> ref = item(wish);
    if (ref.isEmpty()) {
      ask(Kind.WHICH_ITEM, wish, refs(wish));
      return;
    }
    Key own = new Key(nameKey(wish.who()), ref.get());
    BigDecimal others = BigDecimal.ZERO;
    for (var entry : stated.entrySet()) {
      if (entry.getKey().ref().equals(ref.get()) && !entry.getKey().equals(own)) {
        others = others.add(quantity(entry.getKey()));
      }
    }
    if (!stated.containsKey(own)) {
      BigDecimal count =
          packs.count(
              ref.get(), Optional.ofNullable(wish.count()).orElse(BigDecimal.ONE), wish.unit());
      put(own, name(wish.who()), count.subtract(others).max(BigDecimal.ZERO), wish.note());
    }
  }

  private void out(Wish wish) {
    String name = nameKey(wish.who());
    List<String> refs =
        refs(wish).size() == sheet.items().size() && sheet.items().size() > 1
            ? List.of()
            : refs(wish);
    List<Key> keys =
        standing().stream()
            .filter(key -> key.name().equals(name))
            .filter(key -> refs.isEmpty() || refs.contains(key.ref()))
            .toList();
    if (keys.isEmpty() && wish.who() == null && name.isEmpty()) {
      keys = onlyProxy(refs);
    }
    keys.forEach(
        key -> put(key, Objects.requireNonNull(lines.get(key)).name(), BigDecimal.ZERO, ""));
    keys.forEach(stated::remove);
  }

  /** Who has nothing for themselves and takes back means the one they signed up. */
  private List<Key> onlyProxy(List<String> refs) {
    List<Key> proxies =
        standing().stream().filter(key -> refs.isEmpty() || refs.contains(key.ref())).toList();
    return proxies.stream().map(Key::name).distinct().count() == 1 ? proxies : List.of();
  }

  private void swap(Wish wish) {
    String name = nameKey(wish.who());
    String to = wish.refs().getLast();
    List<Key> from =
        standing().stream()
            .filter(key -> key.name().equals(name) && !key.ref().equals(to))
            .filter(key -> wish.refs().size() == 1 || key.ref().equals(wish.refs().getFirst()))
            .toList();
    if (from.size() == 1) {
      BigDecimal count = quantity(from.getFirst());
      put(from.getFirst(), name(wish.who()), BigDecimal.ZERO, "");
      Key key = new Key(name, to);
      put(key, name(wish.who()), quantity(key).add(count), wish.note());
    }
  }

  private void same(Wish wish) {
    for (Line line : Neighbours.linesOf(sheet, signer, wish.who(), this::key)) {
      put(new Key("", line.ref()), signer.name(), line.quantity(), wish.note());
    }
  }

  /** The one item that a wish means; empty where that is open. */
  private Optional<String> item(Wish wish) {
    List<String> refs = refs(wish);
    if (refs.size() == 1) {
      return Optional.of(refs.getFirst());
    }
    String name = nameKey(wish.who());
    List<String> had =
        standing().stream()
            .filter(key -> key.name().equals(name))
            .map(Key::ref)
            .filter(refs::contains)
            .distinct()
            .toList();
    return switch (wish.op()) {
      case ADD, SET, CUT, TOTAL -> only(had).or(() -> packs.only(refs, wish.unit()));
      case FOLLOW ->
          only(Neighbours.lastItems(sheet, signer))
              .filter(refs::contains)
              .or(() -> packs.only(refs, wish.unit()));
      default ->
          packs
              .only(refs, wish.unit())
              .or(() -> only(had).filter(ref -> packs.isCountedIn(ref, wish.unit())));
    };
  }

  private static Optional<String> only(List<String> refs) {
    return refs.size() == 1 ? Optional.of(refs.getFirst()) : Optional.empty();
  }

  private List<String> refs(Wish wish) {
    return wish.refs().isEmpty() ? sheet.items().stream().map(Item::ref).toList() : wish.refs();
  }

  private void ask(Kind kind, Wish wish, List<String> refs) {
    String who = wish.who();
    questions.add(
        new Question(
            kind,
            who == null || nameKey(who).isEmpty() ? null : who,
            refs,
            kind == Kind.HOW_MANY ? null : wish.count(),
            wish.op() == Op.ADD || wish.op() == Op.FOLLOW));
  }

  private List<Key> standing() {
    return lines.entrySet().stream()
        .filter(entry -> entry.getValue().stands())
        .map(Map.Entry::getKey)
        .toList();
  }

  private BigDecimal quantity(Key key) {
    Line line = lines.get(key);
    return line == null ? BigDecimal.ZERO : line.quantity();
  }

  private void put(Key key, String name, BigDecimal quantity, String note) {
    Line before = lines.get(key);
    String kept = note.isEmpty() && before != null ? before.note() : note;
    String cut = kept.length() > LONGEST_NOTE ? kept.substring(0, LONGEST_NOTE) : kept;
    boolean self = key.name().isEmpty();
    String shown = self ? signer.name() : before == null ? name : before.name();
    lines.put(
        key,
        new Line(
            signer.member(), shown, self, key.ref(), quantity.stripTrailingZeros(), cut, turn));
    changed.add(key);
  }

  private Key keyOf(Line line) {
    return new Key(line.self() ? "" : key(line.name()), line.ref());
  }

  private String name(@Nullable String who) {
    return who == null ? signer.name() : who;
  }

  /** The key of a name; the member's own is empty. */
  private String nameKey(@Nullable String who) {
    if (who == null) {
      return "";
    }
    String key = key(who);
    return key.equals(own) ? "" : key;
  }

  private String key(String name) {
    return NameRules.key(folding.fold(name).text());
  }
}
