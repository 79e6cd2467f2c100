package io.xiaoer.bot.commerce.share;

import static io.xiaoer.bot.commerce.sql.Databases.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.xiaoer.bot.commerce.sql.Databases;
import io.xiaoer.bot.commerce.sql.OnDatabase;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What both databases promise alike. */
abstract class MaterialsContract extends OnDatabase {

  MaterialsContract(Databases.Kind kind) {
    super(kind);
  }

  @Test
  void givesAnotherPieceEachTurnInTheReadersLanguage() {
    // Given
    load(
        """
        {"product":"turns","lang":"zh-CN","text":"一"}
        {"product":"turns","lang":"en","text":"one"}
        {"product":"turns","lang":"zh-CN","text":"二"}
        """);

    // When
    var picked =
        LongStream.of(0, 1, 2, -1)
            .mapToObj(turn -> await(materials().pick("turns", "zh-CN", turn)).orElseThrow().text());

    // Then
    assertThat(picked).containsExactly("一", "二", "一", "二");
    assertThat(await(materials().pick("turns", "en-GB", 0)))
        .contains(new Material("turns", "en", "one"));
    assertThat(await(materials().pick("turns", "ja", 0))).isEmpty();
    assertThat(await(materials().pick("nothing", "en", 0))).isEmpty();
  }

  @Test
  void readingAgainReplacesThePiecesOfTheSameProductsOnly() {
    // Given
    load(
        """
        {"product":"again","lang":"en","text":"old"}
        {"product":"other","lang":"en","text":"kept"}
        """);

    // When
    load("{\"product\":\"again\",\"lang\":\"en\",\"text\":\"new\"}");

    // Then
    assertThat(await(materials().pick("again", "en", 0)).orElseThrow().text()).isEqualTo("new");
    assertThat(await(materials().pick("again", "en", 1)).orElseThrow().text()).isEqualTo("new");
    assertThat(await(materials().pick("other", "en", 0)).orElseThrow().text()).isEqualTo("kept");
  }

  @Test
  void leavesOutLinesThatItCannotRead() {
    // Given
    String lines =
        """
        {"product":"broken","lang":"en"}
        not json
        []
        null

        {"product":"broken","lang":"en","text":"fine","author":"somebody"}
        """;

    // When
    int taken = await(materials().load(stream(lines.getBytes(StandardCharsets.UTF_8))));

    // Then
    assertThat(taken).isOne();
    assertThat(await(materials().pick("broken", "en", 5)).orElseThrow().text()).isEqualTo("fine");
  }

  @Test
  void survivesRandomBytes() {
    // Given
    long seed = new Random().nextLong();
    byte[] bytes = new byte[20_000];
    new Random(seed).nextBytes(bytes);

    // When
    int taken = await(materials().load(stream(bytes)));

    // Then
    assertThat(taken).as("seed %d", seed).isZero();
  }

  private int load(String lines) {
    return await(materials().load(stream(lines.getBytes(StandardCharsets.UTF_8))));
  }

  private Materials materials() {
    return new Materials(vertx(), database());
  }

  private static InputStream stream(byte[] bytes) {
    return new ByteArrayInputStream(bytes);
  }
}
