package io.xiaoer.bot.commerce.cart;

import static io.xiaoer.bot.commerce.sql.Databases.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.xiaoer.bot.commerce.sql.Databases;
import io.xiaoer.bot.commerce.sql.OnDatabase;
import io.xiaoer.channel.AccountId;
import io.xiaoer.channel.ChannelId;
import io.xiaoer.channel.MemberKey;
import io.xiaoer.testkit.time.MutableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What both databases promise alike. */
abstract class CartsContract extends OnDatabase {

  private final MutableClock clock = MutableClock.atSomeTime();

  CartsContract(Databases.Kind kind) {
    super(kind);
  }

  @Test
  void addsUpAndKeepsTheOrder() {
    // Given
    MemberKey ann = key("ann-adds");
    put(ann, "tea", 1);
    put(ann, "cup", 2);

    // When
    put(ann, "tea", 2);

    // Then
    assertThat(await(carts().of(ann)).items())
        .containsExactly(Map.entry("tea", 3), Map.entry("cup", 2));
    assertThat(await(carts().of(key("stranger"))).isEmpty()).isTrue();
  }

  @Test
  void takesOutWhatIsInAndNothingElse() {
    // Given
    MemberKey ann = key("ann-removes");
    put(ann, "tea", 1);
    put(ann, "cup", 2);

    // When
    Cart left = write(tx -> carts().remove(tx, ann, List.of("tea", "hat")));

    // Then
    assertThat(left.items()).containsExactly(Map.entry("cup", 2));
    assertThat(await(carts().of(ann)).items()).isEqualTo(left.items());
  }

  @Test
  void refusesMoreThanItHolds() {
    // Given
    MemberKey ann = key("ann-hoards");
    put(ann, "tea", Cart.MOST_PIECES);

    // When
    PutOutcome outcome = write(tx -> carts().put(tx, ann, "tea", 1));

    // Then
    assertThat(outcome).isEqualTo(new PutOutcome.Full(Cart.MOST_LINES, Cart.MOST_PIECES));
    assertThat(await(carts().of(ann)).items()).containsExactly(Map.entry("tea", Cart.MOST_PIECES));
  }

  @Test
  void takesTheLastChangeBackOnceAndNotLater() {
    // Given
    MemberKey ann = key("ann-regrets");
    put(ann, "tea", 1);
    write(tx -> carts().clear(tx, ann));

    // When
    Optional<Cart> back = write(tx -> carts().undo(tx, ann, clock.instant()));
    Optional<Cart> again = write(tx -> carts().undo(tx, ann, clock.instant()));
    put(ann, "cup", 1);
    clock.advance(Duration.ofMinutes(11));
    Optional<Cart> late =
        write(tx -> carts().undo(tx, ann, clock.instant().minus(Duration.ofMinutes(10))));

    // Then
    assertThat(back.orElseThrow().items()).containsExactly(Map.entry("tea", 1));
    assertThat(again).isEmpty();
    assertThat(late).isEmpty();
    assertThat(await(carts().of(ann)).items().keySet()).containsExactly("tea", "cup");
  }

  @Test
  void changesAtOnceDoNotLoseEachOther() {
    // Given
    MemberKey ann = key("ann-hurries");

    // When
    List<Future<PutOutcome>> all =
        IntStream.range(0, 5)
            .mapToObj(i -> database().transact(tx -> carts().put(tx, ann, "sku-" + i, 1)))
            .toList();
    all.forEach(Databases::await);

    // Then
    assertThat(await(carts().of(ann)).items()).hasSize(5);
  }

  private void put(MemberKey member, String sku, int pieces) {
    write(tx -> carts().put(tx, member, sku, pieces));
  }

  private Carts carts() {
    return new Carts(database(), clock);
  }

  private static MemberKey key(String member) {
    return new MemberKey(new ChannelId("playground"), AccountId.MAIN, member);
  }
}
