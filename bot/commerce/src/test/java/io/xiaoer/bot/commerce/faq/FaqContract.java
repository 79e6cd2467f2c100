package io.xiaoer.bot.commerce.faq;

import static io.xiaoer.bot.commerce.sql.Databases.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xiaoer.bot.commerce.faq.OpenQuestions.Asked;
import io.xiaoer.bot.commerce.sql.Databases;
import io.xiaoer.bot.commerce.sql.OnDatabase;
import io.xiaoer.channel.ConversationKey;
import io.xiaoer.channel.MemberKey;
import io.xiaoer.testkit.time.MutableClock;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What both databases promise alike. */
abstract class FaqContract extends OnDatabase {

  private static final String RETURNS =
      """
      {"questions":{"zh-CN":["能退吗"],"en":["can I return it"]},
       "answer":{"zh-CN":"可以","en":"You can"},"tags":["returns"],"category":"Tea"}
      """;

  FaqContract(Databases.Kind kind) {
    super(kind);
  }

  @Test
  void whatIsPutInIsInForceAtOnceForEverybody() {
    // Given another node that has already read the book
    Faq other = new Faq(vertx(), database());
    long before = await(other.book()).revision();

    // When
    PutOutcome outcome = await(faq().put("returns", RETURNS));

    // Then
    FaqBook book = await(other.book());
    assertThat(outcome)
        .isInstanceOfSatisfying(
            PutOutcome.Saved.class,
            saved -> {
              assertThat(saved.created()).isTrue();
              assertThat(saved.entry().scope()).isEqualTo(new FaqScope(null, "Tea", null));
            });
    assertThat(book.revision()).isGreaterThan(before);
    assertThat(book.entries()).extracting(FaqEntry::id).contains("returns");
    assertThat(await(other.entry("returns")).orElseThrow().questionsIn("en-GB"))
        .containsExactly("can I return it");
  }

  @Test
  void anEntryIsReplacedAndTakenOut() {
    // Given
    await(faq().put("changing", RETURNS));

    // When
    PutOutcome again = await(faq().put("changing", RETURNS.replace("You can", "Not any more")));
    boolean gone = await(faq().delete("changing"));
    boolean twice = await(faq().delete("changing"));

    // Then
    assertThat(again)
        .isInstanceOfSatisfying(
            PutOutcome.Saved.class,
            saved -> {
              assertThat(saved.created()).isFalse();
              assertThat(saved.entry().answer().in("en")).isEqualTo("Not any more");
            });
    assertThat(gone).isTrue();
    assertThat(twice).isFalse();
    assertThat(await(faq().entry("changing"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "null",
        "{}",
        "not json",
        "{\"questions\":{\"en\":[\"q\"]}}",
        "{\"questions\":{\"en\":[]},\"answer\":{\"en\":\"a\"}}",
        "{\"questions\":{\"en\":[null]},\"answer\":{\"en\":\"a\"}}",
        "{\"questions\":{\"English please\":[\"q\"]},\"answer\":{\"en\":\"a\"}}",
        "{\"questions\":{\"en\":[\"q\"]},\"answer\":{\"en\":\" \"}}",
        "{\"questions\":{\"en\":[\"q\"]},\"answer\":{\"en\":\"a\"},\"tag\":[\"x\"]}",
        "{\"id\":\"other\",\"questions\":{\"en\":[\"q\"]},\"answer\":{\"en\":\"a\"}}",
        "{\"questions\":{\"en\":[\"q\"]},\"answer\":{\"en\":\"a\"},\"tags\":[\"Not A Tag\"]}"
      })
  void whatIsNoEntryIsRefusedWithAReasonAndChangesNothing(String body) {
    // Given
    long before = await(faq().book()).revision();

    // When
    PutOutcome outcome = await(faq().put("refused", body));

    // Then
    assertThat(outcome)
        .isInstanceOfSatisfying(
            PutOutcome.Refused.class, refused -> assertThat(refused.reason()).isNotBlank());
    assertThat(await(faq().book()).revision()).isEqualTo(before);
  }

  @Test
  void whatShipsIsAddedOnceAndNeverUndoesTheShop() {
    // Given
    String lines =
        """
        {"id":"kept","questions":{"en":["a"]},"answer":{"en":"as shipped"}}
        {"id":"dropped","questions":{"en":["b"]},"answer":{"en":"as shipped"}}
        """;
    int first = await(faq().ship(stream(lines)));
    await(faq().put("kept", RETURNS));
    await(faq().delete("dropped"));

    // When
    int again = await(faq().ship(stream(lines)));

    // Then
    assertThat(first).isEqualTo(2);
    assertThat(again).isZero();
    assertThat(await(faq().entry("kept")).orElseThrow().answer().in("en")).isEqualTo("You can");
    assertThat(await(faq().entry("dropped"))).isEmpty();
  }

  @Test
  void aShippedLineThatIsNoEntryIsNamedByItsNumber() {
    assertThatThrownBy(() -> await(faq().ship(stream("\n{\"id\":\"x\"}"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("line 2: ");
  }

  @Test
  void survivesRandomText() {
    // Given
    long seed = new Random().nextLong();
    Random random = new Random(seed);

    for (int i = 0; i < 50; i++) {
      byte[] bytes = new byte[random.nextInt(300)];
      random.nextBytes(bytes);

      // When
      PutOutcome outcome =
          await(faq().put("random", new String(bytes, StandardCharsets.ISO_8859_1)));

      // Then
      assertThat(outcome).as("seed %d", seed).isInstanceOf(PutOutcome.Refused.class);
    }
  }

  @Test
  void questionsWaitForAPersonNewestFirst() {
    // Given
    MutableClock clock = MutableClock.atSomeTime();
    AtomicInteger ids = new AtomicInteger();
    OpenQuestions open = new OpenQuestions(database(), clock, () -> "q" + ids.incrementAndGet());
    ConversationKey group = ConversationKey.parse("playground/demo/g");
    MemberKey ann = MemberKey.parse("playground/demo/ann");
    write(tx -> open.add(tx, new Asked(group, ann, "tea", "en", "x".repeat(900)), false));
    clock.advance(Duration.ofMinutes(1));
    write(tx -> open.add(tx, new Asked(group, ann, null, "zh-CN", "转人工"), true));

    // When
    List<OpenQuestion> newest = await(open.newest(10));
    boolean closed = await(open.close("q2"));
    int forgotten = await(open.forget(clock.instant()));

    // Then
    assertThat(newest).extracting(OpenQuestion::id).containsExactly("q2", "q1");
    assertThat(newest.getFirst().wanted()).isTrue();
    assertThat(newest.getLast().words()).hasSize(500);
    assertThat(newest.toString()).doesNotContain("转人工");
    assertThat(closed).isTrue();
    assertThat(forgotten).isOne();
    assertThat(await(open.newest(10))).isEmpty();
  }

  private Faq faq() {
    return new Faq(vertx(), database());
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
