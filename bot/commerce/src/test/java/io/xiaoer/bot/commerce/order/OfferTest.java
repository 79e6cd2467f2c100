package io.xiaoer.bot.commerce.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaoer.money.Money;
import io.xiaoer.shop.LocalText;
import io.xiaoer.shop.Product;
import io.xiaoer.shop.Variant;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OfferTest {

  @Test
  void theProductItselfIsTheSkuWhereThereAreNoVariants() {
    // Given
    Product product = product("100.00", "90.00", List.of());

    // When
    List<Offer> offers = Offer.of(product, false);

    // Then
    assertThat(offers).extracting(Offer::sku).containsExactly("p");
    assertThat(offers).extracting(Offer::price).containsExactly(cny("100.00"));
  }

  @Test
  void membersPayTheMemberPriceWhereThereIsOne() {
    assertThat(price(product("100.00", "90.00", List.of()), "p", true)).isEqualTo(cny("90.00"));
    assertThat(price(product("100.00", null, List.of()), "p", true)).isEqualTo(cny("100.00"));
  }

  @Test
  void aVariantWithoutAPriceCostsWhatTheProductCosts() {
    // Given
    Product product = product("100.00", "90.00", List.of(variant(null, null)));

    // When, Then
    assertThat(price(product, "v", false)).isEqualTo(cny("100.00"));
    assertThat(price(product, "v", true)).isEqualTo(cny("90.00"));
  }

  @Test
  void aVariantWithAPriceOfItsOwnDoesNotTakeTheMemberPriceOfTheProduct() {
    // Given
    Product product = product("100.00", "90.00", List.of(variant("150.00", null)));

    // When, Then
    assertThat(price(product, "v", true)).isEqualTo(cny("150.00"));
  }

  @Test
  void aVariantMayHaveAMemberPriceOfItsOwn() {
    // Given
    Product product = product("100.00", "90.00", List.of(variant(null, "80.00")));

    // When, Then
    assertThat(price(product, "v", false)).isEqualTo(cny("100.00"));
    assertThat(price(product, "v", true)).isEqualTo(cny("80.00"));
  }

  @Test
  void theProductIsNoSkuWhereThereAreVariants() {
    assertThat(Offer.of(product("1.00", null, List.of(variant(null, null))), "p", false)).isEmpty();
  }

  private static Money price(Product product, String sku, boolean member) {
    return Offer.of(product, sku, member).orElseThrow().price();
  }

  private static Money cny(String amount) {
    return Money.parse(amount, "CNY");
  }

  private static @Nullable Money maybe(@Nullable String amount) {
    return amount == null ? null : cny(amount);
  }

  private static Variant variant(@Nullable String price, @Nullable String memberPrice) {
    return new Variant("v", Map.of("颜色", LocalText.of("白")), maybe(price), maybe(memberPrice), 1);
  }

  private static Product product(
      String price, @Nullable String memberPrice, List<Variant> variants) {
    return new Product(
        "p",
        LocalText.of("防晒霜"),
        null,
        List.of(),
        cny(price),
        maybe(memberPrice),
        null,
        List.of(),
        null,
        null,
        List.of(),
        Map.of(),
        variants,
        1,
        null,
        List.of(),
        null,
        0,
        Instant.EPOCH);
  }
}
