package io.xiaoer.bot.skill;

import io.xiaoer.bot.commerce.miss.SearchMisses;
import io.xiaoer.bot.dialogue.Answer;
import io.xiaoer.bot.dialogue.Say;
import io.xiaoer.bot.dialogue.Skill;
import io.xiaoer.bot.dialogue.Turn;
import io.xiaoer.bot.text.WishTexts;
import io.xiaoer.intent.Intent;
import io.xiaoer.intent.Slot;
import io.xiaoer.reply.Reply;
import io.xiaoer.search.ProductHit;
import io.xiaoer.search.ProductQuery;
import io.xiaoer.search.SearchPage;
import io.xiaoer.search.Understood;
import io.xiaoer.search.question.Names;
import io.xiaoer.search.question.PriceRange;
import io.xiaoer.search.question.Question;
import io.xiaoer.search.question.QuestionReader;
import io.xiaoer.search.question.WishKind;
import io.xiaoer.search.question.Wishes;
import io.xiaoer.shop.Product;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds goods: up to five, best first. Where nothing meets every wish, the answer says which one it
 * gave up; where nothing is near, it says so and the question is noted for the shop.
 */
public final class FindProductSkill implements Skill {

  private static final int SHOWN = 5;
  private static final int LONGEST_MEMORY = 120;

  private final Shelf shelf;
  private final Showing showing;
  private final Asking asking;

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

  public FindProductSkill(Shelf shelf, Showing showing, Asking asking) {
    this.shelf = shelf;
    this.showing = showing;
    this.asking = asking;
  }

  @Override
  public Set<Intent> intents() {
    return Set.of(Intent.FIND_PRODUCT, Intent.REFINE_RESULTS);
  }

  @Override
  public Answer handle(Turn turn) {
    return query(turn)
        .map(query -> find(query, turn))
        .orElseGet(() -> Answer.of(Say.toAll(Reply.Text.of(turn.texts().say("find.what")))));
  }

  /**
   * What is looked for. Who only wishes something more, like "in red", means what they looked for
   * before.
   */
  private Optional<String> query(Turn turn) {
    Optional<String> before = Optional.ofNullable(turn.state().query());
    Optional<String> now = turn.text(Slot.QUERY);
    boolean refines = turn.recognition().intent() == Intent.REFINE_RESULTS;
    if (refines && before.isPresent() && now.filter(words -> !isOnlyWish(words)).isEmpty()) {
      return before.map(words -> words + now.map(more -> " " + more).orElse(""));
    }
    return now.or(() -> before);
  }

  private boolean isOnlyWish(String words) {
    Question question = asking.reader().read(words, Names.NONE);
    return question.textWithout(Set.of(WishKind.values())).isBlank();
  }

  private Answer find(String query, Turn turn) {
    SearchPage page =
        shelf
            .search()
            .search(
                ProductQuery.of(query, turn.language(), SHOWN)
                    .wishing(wishes(turn))
                    .inShopOf(asking.shops().of(turn)),
                turn.deadline())
            .await();
    List<Product> products =
        shelf
            .catalog()
            .products(page.hits().stream().filter(ProductHit::fits).map(ProductHit::id).toList())
            .await();
    return products.isEmpty()
        ? nothing(query, turn)
        : show(page.understood(), asking.substitutes().beside(products, turn), query, turn);
  }

  /** Of the whole sentence, because the slot of the query holds no prices. */
  private Wishes wishes(Turn turn) {
    Wishes said = asking.reader().read(turn.words(), Names.NONE).wishes();
    @Nullable BigDecimal min = turn.number(Slot.PRICE_MIN).orElse(null);
    @Nullable BigDecimal max = turn.number(Slot.PRICE_MAX).orElse(null);
    return min == null && max == null ? said : said.and(Wishes.priced(new PriceRange(min, max)));
  }

  private String intro(Understood understood, int count, Turn turn) {
    return understood.loosened().isEmpty()
        ? turn.texts().say("find.found", "count", count)
        : asking.texts().loosened(understood, count, turn.texts());
  }

  private Answer nothing(String query, Turn turn) {
    Say sorry = Say.toAll(Reply.Text.of(turn.texts().say("find.nothing", "query", query)));
    return Answer.doing(tx -> asking.misses().note(tx, query, turn.language()).map(List.of(sorry)));
  }

  private Answer show(Understood understood, Substitutes.Shown shown, String query, Turn turn) {
    List<Product> products = shown.products();
    String intro = shown.under(intro(understood, products.size(), turn));
    @Nullable String remembered = query.length() <= LONGEST_MEMORY ? query : null;
    return Answer.of(Say.toAll(showing.several(intro, products, turn)))
        .remembering(
            turn.state()
                .showing(products.stream().map(Product::id).toList(), remembered, turn.now()));
  }
}
