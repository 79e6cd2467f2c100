package io.xiaoer.bot.skill;

import io.xiaoer.bot.dialogue.Answer;
import io.xiaoer.bot.dialogue.Say;
import io.xiaoer.bot.dialogue.Skill;
import io.xiaoer.bot.dialogue.Turn;
import io.xiaoer.intent.Intent;
import io.xiaoer.intent.Slot;
import io.xiaoer.money.Money;
import io.xiaoer.reply.Reply;
import io.xiaoer.search.ProductHit;
import io.xiaoer.search.ProductQuery;
import io.xiaoer.search.SearchPage;
import io.xiaoer.search.Sort;
import io.xiaoer.shop.Product;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds goods: up to five, best first. Where a price limit leaves nothing, it is loosened and the
 * answer says so.
 */
public final class FindProductSkill implements Skill {

  private static final int SHOWN = 5;

  private final Shelf shelf;
  private final Showing showing;
  private final Currency currency;

  public FindProductSkill(Shelf shelf, Showing showing, Currency currency) {
    this.shelf = shelf;
    this.showing = showing;
    this.currency = currency;
  }

  @Override
  public Set<Intent> intents() {
    return Set.of(Intent.FIND_PRODUCT, Intent.REFINE_RESULTS);
  }

  @Override
  public Answer handle(Turn turn) {
    return turn.text(Slot.QUERY)
        .or(() -> Optional.ofNullable(turn.state().query()))
        .map(query -> find(query, turn))
        .orElseGet(() -> Answer.of(Say.toAll(Reply.Text.of(turn.texts().say("find.what")))));
  }

  private Answer find(String query, Turn turn) {
    @Nullable Long limit = minor(turn.number(Slot.PRICE_MAX));
    List<Product> fitting = search(query, limit, turn);
    if (!fitting.isEmpty()) {
      return show(turn.texts().say("find.found", "count", fitting.size()), fitting, query, turn);
    }
    List<Product> loosened = limit == null ? List.of() : search(query, null, turn);
    return loosened.isEmpty()
        ? Answer.of(Say.toAll(Reply.Text.of(turn.texts().say("find.nothing", "query", query))))
        : show(loosenedIntro(turn, limit), loosened, query, turn);
  }

  private String loosenedIntro(Turn turn, @Nullable Long limit) {
    Money most = new Money(limit == null ? 0 : limit, currency);
    return turn.texts().say("find.loosened", "limit", turn.texts().money(most));
  }

  private List<Product> search(String query, @Nullable Long limit, Turn turn) {
    SearchPage page =
        shelf
            .search()
            .search(
                new ProductQuery(
                    query,
                    turn.language(),
                    minor(turn.number(Slot.PRICE_MIN)),
                    limit,
                    List.of(),
                    List.of(),
                    Sort.RELEVANCE,
                    0,
                    SHOWN),
                turn.deadline())
            .await();
    return shelf.catalog().products(page.hits().stream().map(ProductHit::id).toList()).await();
  }

  private Answer show(String intro, List<Product> products, String query, Turn turn) {
    return Answer.of(Say.toAll(showing.several(intro, products, turn)))
        .remembering(
            turn.state().showing(products.stream().map(Product::id).toList(), query, turn.now()));
  }

  private @Nullable Long minor(Optional<BigDecimal> amount) {
    return amount
        .map(
            value ->
                value
                    .movePointRight(currency.getDefaultFractionDigits())
                    .setScale(0, RoundingMode.HALF_UP))
        .map(BigDecimal::longValue)
        .orElse(null);
  }
}
