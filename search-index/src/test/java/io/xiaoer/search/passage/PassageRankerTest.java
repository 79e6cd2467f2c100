package io.xiaoer.search.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassageRankerTest {

  private static final List<Passage> SHOP =
      List.of(
          new Passage("fading", "深色衣物前两次洗会有轻微褪色，单独洗就好"),
          new Passage("oven", "盖子取下后可放烤箱，最高180度"),
          new Passage("size", "Runs true to size; take one up for a loose fit"),
          new Passage("washing", "Machine wash cold with like colours"),
          new Passage("returns", "七天无理由退货，运费由买家承担"),
          new Passage("rain", "Water beads and rolls off; ten minutes of drizzle is no problem"));

  private final PassageRanker ranker = PassageRanker.of(Wording.shipped(), SHOP);

  @ParameterizedTest
  @CsvSource({
    "会不会掉色啊,fading",
    "會不會掉色,fading",
    "能进烘箱吗,oven",
    "can I wash it by machine?,washing",
    "does it run large or true to size,size",
    "可以退货吗,returns",
    "how does it do in drizzle,rain"
  })
  void findsThePassageThatSpeaksOfIt(String question, String id) {
    // When
    RankedPassage best = ranker.rank(question, 3).getFirst();

    // Then
    assertThat(best.passage().id()).isEqualTo(id);
    assertThat(best.relevance()).isGreaterThanOrEqualTo(0.3);
  }

  @ParameterizedTest
  @CsvSource({"能放冰箱吗", "is it bluetooth?", "有保修吗", "多少", "what is it", "???", "''"})
  void isNotSureOfWhatNobodyWrote(String question) {
    // When
    List<RankedPassage> ranked = ranker.rank(question, 3);

    // Then
    assertThat(ranked).allSatisfy(passage -> assertThat(passage.relevance()).isLessThan(0.3));
  }

  @Test
  void aRareWordThatNoPassageHasMakesUnsure() {
    // When
    double plain = ranker.rank("退货", 1).getFirst().relevance();
    double more = ranker.rank("退货 西藏", 1).getFirst().relevance();

    // Then
    assertThat(plain).isEqualTo(1);
    assertThat(more).isBetween(0.1, 0.6);
  }

  @Test
  void keepsTheOrderOfEqualPassagesAndTheLimit() {
    // Given
    List<Passage> same = IntStream.range(0, 9).mapToObj(i -> new Passage("p" + i, "可机洗")).toList();

    // When
    List<RankedPassage> ranked = PassageRanker.of(Wording.shipped(), same).rank("机洗", 3);

    // Then
    assertThat(ranked).extracting(r -> r.passage().id()).containsExactly("p0", "p1", "p2");
  }

  @Test
  void survivesAnyText() {
    // Given
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    List<Passage> passages = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      passages.add(new Passage("p" + i, noise(random, 2000)));
    }
    String question = noise(random, 20_000);

    // When
    List<RankedPassage> ranked = PassageRanker.of(Wording.shipped(), passages).rank(question, 5);

    // Then
    assertThat(ranked)
        .as("seed %d", seed)
        .allSatisfy(r -> assertThat(r.relevance()).isBetween(0.0, 1.0001));
  }

  private static String noise(Random random, int longest) {
    return random
        .ints(random.nextInt(longest), 0, 0x10000)
        .collect(StringBuilder::new, (text, c) -> text.append((char) c), StringBuilder::append)
        .toString();
  }
}
