package io.xiaoer.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vertx.core.Vertx;
import io.xiaoer.state.KeyValueStoreFactory;
import io.xiaoer.testkit.time.MutableClock;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoreFactoriesTest {

  private final Vertx vertx = Vertx.vertx();

  @AfterEach
  void close() {
    vertx.close();
  }

  @Test
  void everySchemeHasOneFactory() {
    // When
    var schemes =
        ServiceLoader.load(KeyValueStoreFactory.class).stream()
            .flatMap(provider -> provider.get().schemes().stream())
            .toList();

    // Then
    assertThat(schemes).containsExactlyInAnyOrder("memory", "redis", "rediss");
  }

  @ParameterizedTest
  @CsvSource({
    "memory, memory://here",
    "redis, redis:s3cret",
    "redis, redis://",
    "redis, 'redis://u:s3cret@a b'",
    "redis, http://s3cret",
    "redis, 'redis://a:s3cret@b,redis://c'"
  })
  void anAddressThatCannotStandIsRefusedWithoutBeingShown(String scheme, String url) {
    // Given
    KeyValueStoreFactory factory = factory(scheme);

    // When, Then
    assertThatIllegalArgumentException()
        .isThrownBy(() -> factory.create(url, vertx, MutableClock.atSomeTime()))
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("s3cret"))
        .withNoCause();
  }

  private static KeyValueStoreFactory factory(String scheme) {
    return ServiceLoader.load(KeyValueStoreFactory.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(factory -> factory.schemes().containsAll(Set.of(scheme)))
        .findFirst()
        .orElseThrow();
  }
}
