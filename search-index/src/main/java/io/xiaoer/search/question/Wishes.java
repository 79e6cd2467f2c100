package io.xiaoer.search.question;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wishes of goods beside the words that are searched for. Immutable.
 *
 * @param price null where any price will do
 * @param colours as typed, any of them
 * @param sizes in one way of writing ({@code l}, {@code 42}), any of them
 * @param age of whom it is for, or null
 * @param packs how many in one pack ({@code 6}), or a measure ({@code 50ml}); any of them
 * @param without expressions that the goods must not carry
 * @param order null where none was asked for
 * @param brands that were named, as keys; they are also part of the text
 * @param categories that were named, as keys; they are also part of the text
 */
public record Wishes(
    @Nullable PriceRange price,
    List<String> colours,
    List<String> sizes,
    @Nullable AgeRange age,
    List<String> packs,
    List<String> without,
    @Nullable WishedOrder order,
    List<String> brands,
    List<String> categories) {

  /** No wish at all. */
  public static final Wishes NONE =
      new Wishes(
          null, List.of(), List.of(), null, List.of(), List.of(), null, List.of(), List.of());

  public Wishes {
    colours = List.copyOf(colours);
    sizes = List.copyOf(sizes);
    packs = List.copyOf(packs);
    without = List.copyOf(without);
    brands = List.copyOf(brands);
    categories = List.copyOf(categories);
  }

  /** Only a price. */
  public static Wishes priced(PriceRange price) {
    return NONE.withPrice(price);
  }

  /** Only what it must not be. */
  public static Wishes without(List<String> expressions) {
    return new Wishes(
        null, List.of(), List.of(), null, List.of(), expressions, null, List.of(), List.of());
  }

  /** Both together; where only one can be, the other's counts. */
  public Wishes and(Wishes other) {
    return new Wishes(
        other.price == null ? price : other.price,
        both(colours, other.colours),
        both(sizes, other.sizes),
        other.age == null ? age : other.age,
        both(packs, other.packs),
        both(without, other.without),
        other.order == null ? order : other.order,
        both(brands, other.brands),
        both(categories, other.categories));
  }

  /** Without the wishes of these kinds. */
  public Wishes givingUp(Set<WishKind> kinds) {
    if (kinds.isEmpty()) {
      return this;
    }
    return new Wishes(
        kinds.contains(WishKind.PRICE) ? null : price,
        kinds.contains(WishKind.COLOUR) ? List.of() : colours,
        kinds.contains(WishKind.SIZE) ? List.of() : sizes,
        kinds.contains(WishKind.AGE) ? null : age,
        kinds.contains(WishKind.PACK) ? List.of() : packs,
        without,
        order,
        brands,
        categories);
  }

  /** The kinds that are wished for, in the order in which they are given up. */
  public Set<WishKind> kinds() {
    Set<WishKind> kinds = EnumSet.noneOf(WishKind.class);
    addIf(!packs.isEmpty(), WishKind.PACK, kinds);
    addIf(!sizes.isEmpty(), WishKind.SIZE, kinds);
    addIf(!colours.isEmpty(), WishKind.COLOUR, kinds);
    addIf(age != null, WishKind.AGE, kinds);
    addIf(price != null, WishKind.PRICE, kinds);
    return kinds;
  }

  Wishes withPrice(PriceRange range) {
    return new Wishes(range, colours, sizes, age, packs, without, order, brands, categories);
  }

  Wishes withAge(AgeRange range) {
    return new Wishes(price, colours, sizes, range, packs, without, order, brands, categories);
  }

  Wishes withOrder(WishedOrder wished) {
    return new Wishes(price, colours, sizes, age, packs, without, wished, brands, categories);
  }

  Wishes withColour(String colour) {
    return new Wishes(
        price,
        both(colours, List.of(colour)),
        sizes,
        age,
        packs,
        without,
        order,
        brands,
        categories);
  }

  Wishes withSize(String size) {
    return new Wishes(
        price, colours, both(sizes, List.of(size)), age, packs, without, order, brands, categories);
  }

  Wishes withPack(String pack) {
    return new Wishes(
        price, colours, sizes, age, both(packs, List.of(pack)), without, order, brands, categories);
  }

  Wishes withBrand(String brand) {
    return new Wishes(
        price,
        colours,
        sizes,
        age,
        packs,
        without,
        order,
        both(brands, List.of(brand)),
        categories);
  }

  Wishes withCategory(String category) {
    return new Wishes(
        price,
        colours,
        sizes,
        age,
        packs,
        without,
        order,
        brands,
        both(categories, List.of(category)));
  }

  private static void addIf(boolean wished, WishKind kind, Set<WishKind> kinds) {
    if (wished) {
      kinds.add(kind);
    }
  }

  private static List<String> both(List<String> some, List<String> more) {
    if (more.isEmpty()) {
      return some;
    }
    Set<String> all = new LinkedHashSet<>(some);
    all.addAll(more);
    return List.copyOf(all);
  }
}
