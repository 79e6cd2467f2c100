package io.xiaoer.bot.web.pages;

import io.xiaoer.bot.text.PictureUrls;
import io.xiaoer.bot.text.TextCatalog;
import io.xiaoer.bot.text.Texts;
import io.xiaoer.money.Money;
import io.xiaoer.shop.LocalText;
import io.xiaoer.shop.Product;
import io.xiaoer.shop.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shared goods as a page. Pure. */
final class ShareViews {

  static final int MOST_AT_ONCE = 99;
  private static final int FEW = 5;
  private static final int FACTS = 12;

  private static final PictureUrls ON_THIS_SITE = new PictureUrls("");

  private final PictureUrls pictures;
  private final TextCatalog clerk;

  /**
   * @param pictures as others reach them
   */
  ShareViews(PictureUrls pictures, TextCatalog clerk) {
    this.pictures = pictures;
    this.clerk = clerk;
  }

  /** What somebody chose on the page before, and what came of it. */
  record Attempt(String formId, @Nullable String sku, String fault) {}

  ShareView view(SharedGoods shared, Product product, Attempt attempt, Texts texts) {
    List<ShareView.Kind> kinds = kinds(shared, product, attempt, texts);
    int most = shared.available().values().stream().mapToInt(left -> left).max().orElse(0);
    return new ShareView(
        shared.link().code(),
        attempt.formId(),
        shared.sharer(),
        shared.sharer().isEmpty()
            ? ""
            : shared.sharer().substring(0, shared.sharer().offsetByCodePoints(0, 1)),
        goods(product, texts),
        changed(shared, product, texts),
        kinds,
        product.price().currency().getCurrencyCode(),
        Math.min(most, MOST_AT_ONCE),
        attempt.fault());
  }

  /** The absolute address of the picture of the goods, where they have one. */
  Optional<String> picture(Product product) {
    return Optional.ofNullable(pictures.of(product.image()));
  }

  private ShareView.Goods goods(Product product, Texts texts) {
    String language = texts.language();
    Money member = product.memberPrice();
    String picture = ON_THIS_SITE.of(product.image());
    return new ShareView.Goods(
        in(product.brand(), language),
        product.title().in(language),
        in(product.description(), language),
        picture == null ? "" : picture,
        price(product, texts),
        member == null ? "" : texts.say("share.member", "price", texts.money(member)),
        product.highlights().stream().map(text -> text.in(language)).toList(),
        facts(product, language));
  }

  private static String price(Product product, Texts texts) {
    List<Money> prices =
        product.variants().stream().map(v -> priceOf(product, v)).sorted().toList();
    boolean several = !prices.isEmpty() && !prices.getFirst().equals(prices.getLast());
    return several
        ? texts.say("share.from", "price", texts.money(prices.getFirst()))
        : texts.money(prices.isEmpty() ? product.price() : prices.getFirst());
  }

  private List<ShareView.Fact> facts(Product product, String language) {
    Texts words = clerk.in(language);
    return product.attributes().entrySet().stream()
        .limit(FACTS)
        .map(
            e ->
                new ShareView.Fact(
                    words.sayOr("attribute." + e.getKey(), e.getKey()), e.getValue().in(language)))
        .toList();
  }

  private static String changed(SharedGoods shared, Product product, Texts texts) {
    Money shown = shared.link().shownPrice();
    Money now = product.price();
    return shown.equals(now)
        ? ""
        : texts.say("share.changed", "before", texts.money(shown), "now", texts.money(now));
  }

  private static List<ShareView.Kind> kinds(
      SharedGoods shared, Product product, Attempt attempt, Texts texts) {
    if (product.variants().isEmpty()) {
      return List.of(kind(shared, new Form(product.id(), "", product.price()), true, texts));
    }
    List<ShareView.Kind> kinds = new ArrayList<>();
    String chosen = attempt.sku() == null ? firstInStock(shared, product) : attempt.sku();
    for (Variant variant : product.variants()) {
      Form form =
          new Form(variant.id(), label(variant, texts.language()), priceOf(product, variant));
      kinds.add(kind(shared, form, variant.id().equals(chosen), texts));
    }
    return kinds;
  }

  private record Form(String sku, String label, Money price) {}

  private static ShareView.Kind kind(SharedGoods shared, Form form, boolean chosen, Texts texts) {
    int left = shared.available().getOrDefault(form.sku(), 0);
    String note = left > FEW ? "" : texts.say("share.left", "count", left);
    return new ShareView.Kind(
        form.sku(),
        form.label(),
        texts.money(form.price()),
        form.price().minor(),
        note,
        left == 0,
        chosen);
  }

  private static String firstInStock(SharedGoods shared, Product product) {
    return product.variants().stream()
        .map(Variant::id)
        .filter(sku -> shared.available().getOrDefault(sku, 0) > 0)
        .findFirst()
        .orElse("");
  }

  private static Money priceOf(Product product, Variant variant) {
    return variant.price() == null ? product.price() : variant.price();
  }

  private static String label(Variant variant, String language) {
    return variant.options().entrySet().stream()
        .map(Map.Entry::getValue)
        .map(value -> value.in(language))
        .collect(Collectors.joining(" · "));
  }

  private static String in(@Nullable LocalText text, String language) {
    return text == null ? "" : text.in(language);
  }
}
