package io.xiaoer.bot.skill;

import io.xiaoer.bot.answer.AskReader;
import io.xiaoer.bot.answer.Aspect;
import io.xiaoer.bot.dialogue.Turn;
import io.xiaoer.intent.Slot;
import io.xiaoer.intent.SlotValue;
import io.xiaoer.search.ProductHit;
import io.xiaoer.search.ProductQuery;
import io.xiaoer.search.Sort;
import io.xiaoer.search.passage.Wording;
import io.xiaoer.shop.LocalText;
import io.xiaoer.shop.Product;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which good a question is about: the one pointed at, else the one named, else the one last spoken
 * of. A name counts only where a good really bears it; where several do, it is asked back.
 */
final class Referents {

  private static final int LOOKED_AT = 8;
  private static final int ASKED_BACK = 4;
  private static final double PARTLY = 0.5;
  private static final double WHOLLY = 0.99;
  private static final double BY_TAG = 0.9;

  private final Shelf shelf;
  private final Wording wording;
  private final AskReader reader;

  Referents(Shelf shelf, Wording wording, AskReader reader) {
    this.shelf = shelf;
    this.wording = wording;
    this.reader = reader;
  }

  /** What a question may be about. Closed. */
  sealed interface Meant {
    record One(Product product) implements Meant {}

    record Several(List<Product> products) implements Meant {}

    record Nothing() implements Meant {}
  }

  Meant of(Turn turn) {
    SlotValue reference = turn.recognition().slots().get(Slot.PRODUCT_REF);
    Set<String> name = name(turn);
    return switch (reference) {
      case SlotValue.Ordinal _ -> one(turn.referent().flatMap(shelf::product));
      // "How much is the coffee, and is it in stock": it is the coffee.
      case SlotValue.Reference _ when turn.referent().isPresent() && name.isEmpty() ->
          one(turn.referent().flatMap(shelf::product));
      case null -> name.isEmpty() ? shown(turn) : named(name, turn);
      case SlotValue.Reference _, SlotValue.Text _, SlotValue.Numeric _ ->
          name.isEmpty() ? shown(turn) : named(name, turn);
    };
  }

  /**
   * The good that a question about the shop's ways names in passing: by two words at least, all of
   * which it bears. One word may be a place or a way to pay.
   */
  Optional<Product> inPassing(Turn turn) {
    Set<String> name = name(turn);
    return name.size() < 2
        ? Optional.empty()
        : byName(String.join(" ", name), turn)
            .filter(product -> bears(product, name) >= WHOLLY * BY_TAG);
  }

  /** The words that may be a name: what is looked for, without what is asked. */
  private Set<String> name(Turn turn) {
    Set<String> words = new HashSet<>(wording.words(reader.besides(turn.words())));
    turn.text(Slot.QUERY).ifPresent(query -> words.retainAll(wording.words(query)));
    return words.stream().allMatch(Referents::saysLittle) ? Set.of() : words;
  }

  /** A single character or a number names no good: the 装 of 9斤装. */
  private static boolean saysLittle(String word) {
    return word.codePointCount(0, word.length()) == 1 || Character.isDigit(word.charAt(0));
  }

  private Meant shown(Turn turn) {
    Optional<Product> it = turn.state().it().flatMap(shelf::product);
    if (it.isPresent()) {
      return new Meant.One(it.get());
    }
    List<Product> shown = shelf.catalog().products(turn.state().results()).await();
    return shown.isEmpty()
        ? new Meant.Nothing()
        : new Meant.Several(shown.stream().limit(ASKED_BACK).toList());
  }

  private Meant named(Set<String> name, Turn turn) {
    Map<Product, Double> bearing = new LinkedHashMap<>();
    candidates(name, turn).forEach(product -> bearing.put(product, bears(product, name)));
    double most = bearing.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    if (most < enough(name, turn)) {
      return shown(turn);
    }
    List<Product> best =
        bearing.entrySet().stream()
            .filter(entry -> entry.getValue() >= most)
            .map(Map.Entry::getKey)
            .toList();
    return choose(best, turn);
  }

  /**
   * While a good is spoken of, another must be named plainly: by its title where it is one word,
   * and never by a word that may be what is asked, as in "is it waterproof?".
   */
  private double enough(Set<String> name, Turn turn) {
    if (turn.state().it().isEmpty()) {
      return PARTLY;
    }
    if (name.size() > 1) {
      return WHOLLY * BY_TAG;
    }
    boolean asksSomethingElse =
        reader.read(turn.words()).stream().noneMatch(ask -> ask.aspect() == Aspect.OTHER);
    return asksSomethingElse ? WHOLLY : Double.MAX_VALUE;
  }

  private Collection<Product> candidates(Set<String> name, Turn turn) {
    String words = String.join(" ", name);
    Collection<Product> asSaid = candidates(turn.text(Slot.QUERY).orElse(words), turn);
    return asSaid.stream().anyMatch(product -> bears(product, name) >= WHOLLY * BY_TAG)
        ? asSaid
        : candidates(words, turn);
  }

  private static Meant choose(List<Product> best, Turn turn) {
    Optional<Product> focus =
        turn.state().it().flatMap(id -> best.stream().filter(p -> p.id().equals(id)).findFirst());
    List<Product> seen =
        best.stream().filter(product -> turn.state().results().contains(product.id())).toList();
    if (focus.isPresent()) {
      return new Meant.One(focus.get());
    }
    if (seen.size() == 1 || best.size() == 1) {
      return new Meant.One(seen.size() == 1 ? seen.getFirst() : best.getFirst());
    }
    List<Product> either = seen.isEmpty() ? best : seen;
    return new Meant.Several(either.stream().limit(ASKED_BACK).toList());
  }

  private Collection<Product> candidates(String words, Turn turn) {
    ProductQuery query =
        new ProductQuery(
            words, turn.language(), null, null, List.of(), List.of(), Sort.RELEVANCE, 0, LOOKED_AT);
    Map<String, Product> byId = new LinkedHashMap<>();
    List<String> found =
        shelf.search().search(query).await().hits().stream().map(ProductHit::id).toList();
    shelf.catalog().products(found).await().forEach(product -> byId.put(product.id(), product));
    turn.state()
        .it()
        .filter(id -> !byId.containsKey(id))
        .flatMap(shelf::product)
        .ifPresent(product -> byId.put(product.id(), product));
    return byId.values();
  }

  /** How much of the name the good bears: in its title and brand, or a little less by its tags. */
  private double bears(Product product, Set<String> name) {
    Set<String> title = new HashSet<>(words(product.title()));
    if (product.brand() != null) {
      title.addAll(words(product.brand()));
    }
    Set<String> all = new HashSet<>(title);
    product.category().forEach(category -> all.addAll(words(category)));
    product.tags().forEach(tag -> all.addAll(wording.words(tag)));
    return Math.max(share(name, title), BY_TAG * share(name, all));
  }

  private List<String> words(LocalText text) {
    return text.byLanguage().values().stream()
        .flatMap(words -> wording.words(words).stream())
        .toList();
  }

  private static double share(Set<String> name, Set<String> words) {
    return (double) name.stream().filter(words::contains).count() / name.size();
  }

  /** The good that bears that name best, if it bears most of it. */
  Optional<Product> byName(String name, Turn turn) {
    Set<String> words = new HashSet<>(wording.words(name));
    return words.isEmpty()
        ? Optional.empty()
        : candidates(name, turn).stream()
            .filter(product -> bears(product, words) > PARTLY)
            .max(Comparator.comparingDouble(product -> bears(product, words)));
  }

  private static Meant one(Optional<Product> product) {
    return product.<Meant>map(Meant.One::new).orElseGet(Meant.Nothing::new);
  }
}
