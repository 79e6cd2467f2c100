package io.xiaoer.bot.skill;

import io.xiaoer.bot.dialogue.Phrase;
import io.xiaoer.bot.dialogue.PhraseReader;
import io.xiaoer.bot.dialogue.Search;
import io.xiaoer.bot.dialogue.Turn;
import io.xiaoer.intent.Slot;
import io.xiaoer.search.question.Names;
import io.xiaoer.search.question.PriceRange;
import io.xiaoer.search.question.Question;
import io.xiaoer.search.question.QuestionReader;
import io.xiaoer.search.question.WishKind;
import io.xiaoer.search.question.WishedOrder;
import io.xiaoer.search.question.Wishes;
import io.xiaoer.shop.Product;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a member looks for after "in blue", "cheaper", "more": the search before with what was said
 * now. A wish takes the place of the one of its kind; everything else stays.
 */
final class Refining {

  private static final BigDecimal STEP = new BigDecimal("0.01");

  private final QuestionReader reader;
  private final PhraseReader phrases;

  Refining(QuestionReader reader, PhraseReader phrases) {
    this.reader = reader;
    this.phrases = phrases;
  }

  /** A search of its own: what is looked for, and the wishes of the whole sentence. */
  Search fresh(String query, Turn turn) {
    Question question = reader.read(query, Names.NONE);
    String bare = question.textWithout(Set.of(WishKind.values()));
    Wishes wishes = question.wishes().and(wishes(turn));
    return new Search(bare.isBlank() ? query : bare, wishes, 0);
  }

  /** What a wish names beside itself, where nothing else says what is looked for. */
  Optional<String> named(Turn turn) {
    Question question = reader.read(turn.words(), Names.NONE);
    boolean wishes = !question.wishes().equals(Wishes.NONE);
    String bare = question.textWithout(Set.of(WishKind.values()));
    return wishes && !bare.isBlank() ? Optional.of(bare) : Optional.empty();
  }

  /** The next search; empty where what was shown is already the end of it. */
  Optional<Search> next(Search before, Optional<Product> focus, Turn turn) {
    if (phrases.is(Phrase.MORE, turn)) {
      return Optional.of(before.onPage(before.page() + 1));
    }
    if (phrases.is(Phrase.CHEAPER, turn)) {
      return priced(before, focus, WishedOrder.CHEAPEST);
    }
    if (phrases.is(Phrase.DEARER, turn)) {
      return priced(before, focus, WishedOrder.DEAREST);
    }
    return Optional.of(
        phrases.is(Phrase.RECOLOUR, turn) ? recoloured(before) : wished(before, turn));
  }

  /** Whether more of what was shown is wanted. */
  boolean wantsMore(Turn turn) {
    return phrases.is(Phrase.MORE, turn);
  }

  boolean wantsOtherColours(Turn turn) {
    return phrases.is(Phrase.RECOLOUR, turn);
  }

  /** Which end of the prices is wanted, or null. */
  @Nullable WishedOrder end(Turn turn) {
    if (phrases.is(Phrase.CHEAPER, turn)) {
      return WishedOrder.CHEAPEST;
    }
    return phrases.is(Phrase.DEARER, turn) ? WishedOrder.DEAREST : null;
  }

  private static Optional<Search> priced(
      Search before, Optional<Product> focus, WishedOrder order) {
    if (focus.isEmpty()) {
      return before.wishes().order() == order
          ? Optional.empty()
          : Optional.of(with(before, ordered(before.wishes(), order)));
    }
    BigDecimal price = focus.get().price().toDecimal();
    PriceRange range =
        order == WishedOrder.CHEAPEST
            ? new PriceRange(null, price.subtract(STEP).max(BigDecimal.ZERO))
            : new PriceRange(price.add(STEP), null);
    Wishes others = before.wishes().givingUp(Set.of(WishKind.PRICE));
    return Optional.of(with(before, others.and(Wishes.priced(range))));
  }

  /** Not in the colours that were wished for. */
  private static Search recoloured(Search before) {
    List<String> colours = before.wishes().colours();
    Wishes others = before.wishes().givingUp(Set.of(WishKind.COLOUR));
    return colours.isEmpty()
        ? before.onPage(before.page() + 1)
        : with(before, others.and(Wishes.without(colours)));
  }

  private Search wished(Search before, Turn turn) {
    Wishes said = wishes(turn);
    Wishes all = before.wishes().givingUp(said.kinds()).and(said);
    String more =
        turn.text(Slot.QUERY)
            .map(query -> reader.read(query, Names.NONE))
            .map(question -> question.textWithout(Set.of(WishKind.values())))
            .orElse("");
    boolean known = more.isBlank() || before.words().contains(more);
    return new Search(known ? before.words() : before.words() + " " + more, all, 0);
  }

  /** Of the whole sentence, because the slot of the query holds no prices. */
  private Wishes wishes(Turn turn) {
    Wishes said = reader.read(turn.words(), Names.NONE).wishes();
    @Nullable BigDecimal min = turn.number(Slot.PRICE_MIN).orElse(null);
    @Nullable BigDecimal max = turn.number(Slot.PRICE_MAX).orElse(null);
    return min == null && max == null ? said : said.and(Wishes.priced(new PriceRange(min, max)));
  }

  private static Search with(Search before, Wishes wishes) {
    return new Search(before.words(), wishes, 0);
  }

  private static Wishes ordered(Wishes wishes, WishedOrder order) {
    return new Wishes(
        wishes.price(),
        wishes.colours(),
        wishes.sizes(),
        wishes.age(),
        wishes.packs(),
        wishes.without(),
        order,
        wishes.brands(),
        wishes.categories());
  }
}
