package io.xiaoer.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xiaoer.search.merchandising.Action;
import io.xiaoer.search.merchandising.Condition;
import io.xiaoer.search.merchandising.Merchandising;
import io.xiaoer.search.merchandising.Period;
import io.xiaoer.search.merchandising.Rule;
import io.xiaoer.search.merchandising.Target;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** More like this. */
class SimilarGoodsTest {
  private static final List<String> SUN = List.of("母婴", "防晒");
  private static final ProductDocument ASKED =
      Goods.of("asked", "儿童防晒霜50ml", List.of("小舟"), SUN, 8_900, 0);

  private final CatalogIndex index;

  SimilarGoodsTest(@TempDir Path directory) {
    index = CatalogIndex.open(directory);
    index.apply(
        Goods.upserts(
            List.of(
                ASKED,
                Goods.of("near", "婴儿防晒霜60ml", List.of("大船"), SUN, 9_900, 5),
                Goods.of("dear", "婴儿防晒霜60ml", List.of("大船"), SUN, 99_900, 5),
                Goods.of("spray", "户外防晒喷雾", List.of("大船"), SUN, 9_000, 5),
                Goods.of("gone", "儿童防晒霜30ml", List.of("小舟"), SUN, 8_900, 0),
                Goods.of("bottle", "奶瓶", List.of("大船"), List.of("母婴", "奶瓶"), 8_900, 5),
                Goods.of("shoe", "帆布鞋", List.of("步步"), List.of("鞋"), 8_900, 5))),
        1);
  }

  @AfterEach
  void close() {
    index.close();
  }

  @Test
  void theSameThingAtALikePriceComesFirstAndNothingOfAnotherKindComes() {
    // When
    List<String> similar = ids(ASKED);

    // Then
    assertThat(similar).containsExactly("near", "dear", "spray");
  }

  @Test
  void whatIsNotInTheIndexHasLikesToo() {
    // When
    List<String> similar = ids(Goods.of("new", "老人帆布鞋", List.of(), List.of("从未有过"), 8_000, 1));

    // Then
    assertThat(similar).containsExactly("shoe");
  }

  @Test
  void whatNothingIsLikeHasNone() {
    // When
    List<String> similar = ids(Goods.of("new", "望远镜", List.of(), List.of(), 8_900, 1));

    // Then
    assertThat(similar).isEmpty();
  }

  @Test
  void whatIsHiddenFromEverybodyIsNoSubstitute() {
    // Given
    Action hide = new Action.Hide(new Target(Target.By.PRODUCT, List.of("near")));
    Rule rule = new Rule("r", hide, new Condition.Any(), Period.ALWAYS, null);

    // When
    index.merchandise(new Merchandising(List.of(rule)), () -> Instant.EPOCH);

    // Then
    assertThat(ids(ASKED)).containsExactly("dear", "spray");
  }

  @Test
  void sizesAreBounded() {
    // When
    List<ProductHit> one = index.similar(ASKED, 1);

    // Then
    assertThat(one).extracting(ProductHit::id).containsExactly("near");
    assertThatThrownBy(() -> index.similar(ASKED, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> index.similar(ASKED, 101))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private List<String> ids(ProductDocument product) {
    return index.similar(product, 10).stream().map(ProductHit::id).toList();
  }
}
