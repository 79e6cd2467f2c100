package io.xiaoer.bot.skill;

import io.xiaoer.bot.commerce.miss.SearchMisses;
import io.xiaoer.bot.dialogue.Answer;
import io.xiaoer.bot.dialogue.PhraseReader;
import io.xiaoer.bot.dialogue.Say;
import io.xiaoer.bot.dialogue.Search;
import io.xiaoer.bot.dialogue.Skill;
import io.xiaoer.bot.dialogue.Turn;
import io.xiaoer.bot.text.Quotable;
import io.xiaoer.bot.text.WishTexts;
import io.xiaoer.intent.Intent;
import io.xiaoer.intent.Slot;
import io.xiaoer.reply.Reply;
import io.xiaoer.search.ProductHit;
import io.xiaoer.search.ProductQuery;
import io.xiaoer.search.SearchPage;
import io.xiaoer.search.Understood;
import io.xiaoer.search.question.QuestionReader;
import io.xiaoer.search.question.WishKind;
import io.xiaoer.search.question.WishedOrder;
import io.xiaoer.shop.Product;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds goods: up to five, best first, and goes on from there. Where nothing meets every wish, the
 * answer says which one it gave up; where nothing is near, it says so and the question is noted for
 * the shop.
 */
public final class FindProductSkill implements Skill {

  private static final int SHOWN = 5;

  private final Shelf shelf;
  private final Showing showing;
  private final Asking asking;
  private final Refining refining;
  private final OtherColours colours;

  /**
   * How questions are read, answered in words and remembered.
   *
   * @param reader finds the wishes in a sentence
   * @param texts says which were given up
   * @param misses keeps what found nothing
   * @param substitutes stand in for what is sold out
   * @param shops know whose rules a question follows
   */
  public record Asking(
      QuestionReader reader,
      WishTexts texts,
      SearchMisses misses,
      Substitutes substitutes,
      Shops shops) {}

  public FindProductSkill(Shelf shelf, Showing showing, Asking asking, PhraseReader phrases) {
    this.shelf = shelf;
    this.showing = showing;
    this.asking = asking;
    this.refining = new Refining(asking.reader(), phrases);
    this.colours = new OtherColours(showing.cards());
  }

  @Override
  public Set<Intent> intents() {
    return Set.of(Intent.FIND_PRODUCT, Intent.REFINE_RESULTS);
  }

  @Override
  public Answer handle(Turn turn) {
    Search before = turn.state().search();
    boolean refines = turn.recognition().intent() == Intent.REFINE_RESULTS;
    Optional<Product> focus = turn.state().it().flatMap(shelf::product);
    if (refines && refining.wantsOtherColours(turn) && focus.isPresent()) {
      return colours.of(focus.get(), turn);
    }
    return refines && before != null ? refine(before, focus, turn) : fresh(turn);
  }

  /** What is looked for anew. Without words it is what was looked for before. */
  private Answer fresh(Turn turn) {
    return turn.text(Slot.QUERY)
        .or(() -> Optional.ofNullable(turn.state().query()))
        .or(() -> refining.named(turn))
        .map(query -> find(query, refining.fresh(query, turn), turn))
        .orElseGet(() -> say("find.what", turn));
  }

  private Answer find(String query, Search search, Turn turn) {
    SearchPage page = page(query, search, turn);
    List<Product> products = fitting(page);
    return products.isEmpty()
        ? nothing(query, turn)
        : show(page.understood(), products, search, turn);
  }

  private Answer refine(Search before, Optional<Product> focus, Turn turn) {
    Optional<Search> next = refining.next(before, focus, turn);
    @Nullable WishedOrder end = refining.end(turn);
    if (next.isEmpty()) {
      return say(end == WishedOrder.DEAREST ? "refine.dearest" : "refine.cheapest", turn);
    }
    Search search = next.get();
    SearchPage page = page(search.words(), search, turn);
    List<Product> products = fitting(page);
    if (end != null && page.understood().loosened().contains(WishKind.PRICE.id())) {
      return say(end == WishedOrder.DEAREST ? "refine.dearest" : "refine.cheapest", turn);
    }
    if (products.isEmpty()) {
      return refining.wantsMore(turn) ? say("refine.noMore", turn) : elsewhere(search, turn);
    }
    return addedInVain(page, before, search)
        ? elsewhere(search, turn)
        : show(page.understood(), products, search, turn);
  }

  /** Words that nothing of the goods before bears are words for other goods. */
  private static boolean addedInVain(SearchPage page, Search before, Search search) {
    return !search.words().equals(before.words())
        && page.understood().loosened().contains(Understood.WORDS);
  }

  private Answer elsewhere(Search search, Turn turn) {
    String query = turn.text(Slot.QUERY).orElse(search.words());
    return find(query, refining.fresh(query, turn), turn);
  }

  private SearchPage page(String words, Search search, Turn turn) {
    return shelf
        .search()
        .search(
            ProductQuery.of(words, turn.language(), SHOWN)
                .wishing(search.wishes())
                .inShopOf(asking.shops().of(turn))
                .at(search.page()),
            turn.deadline())
        .await();
  }

  private List<Product> fitting(SearchPage page) {
    return shelf
        .catalog()
        .products(page.hits().stream().filter(ProductHit::fits).map(ProductHit::id).toList())
        .await();
  }

  private Answer nothing(String query, Turn turn) {
    String text =
        Quotable.of(query)
            .map(words -> turn.texts().say("find.nothing", "query", words))
            .orElseGet(() -> turn.texts().say("find.nothingAtAll"));
    Say sorry = Say.toAll(Reply.Text.of(text));
    return Answer.doing(tx -> asking.misses().note(tx, query, turn.language()).map(List.of(sorry)));
  }

  private Answer show(Understood understood, List<Product> products, Search search, Turn turn) {
    Substitutes.Shown shown =
        search.page() > 0
            ? new Substitutes.Shown("", products)
            : asking.substitutes().beside(products, turn);
    int count = shown.products().size();
    String intro = shown.under(intro(understood, search, count, turn));
    @Nullable Search remembered = search.isWorthRemembering() ? search : null;
    return Answer.of(Say.toAll(showing.several(intro, shown.products(), turn)))
        .remembering(
            turn.state()
                .showing(
                    shown.products().stream().map(Product::id).toList(), remembered, turn.now()));
  }

  private String intro(Understood understood, Search search, int count, Turn turn) {
    if (!understood.loosened().isEmpty()) {
      return asking.texts().loosened(understood, count, turn.texts());
    }
    return turn.texts().say(search.page() > 0 ? "refine.more" : "find.found", "count", count);
  }

  private static Answer say(String key, Turn turn) {
    return Answer.of(Say.toAll(Reply.Text.of(turn.texts().say(key))));
  }
}
