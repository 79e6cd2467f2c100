package io.xiaoer.intent.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.xiaoer.intent.classify.LinearTrainer.Example;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LinearModelTest {

  private static final Senses SENSES = new Senses(List.of("fruit: apple pear 苹果 passion_fruit"));
  private static final TextFeatures FEATURES = new TextFeatures(SENSES);
  private static final List<String> TEXTS =
      List.of("buy an apple", "buy some pears", "where is it", "where are they", "买苹果", "在哪");
  private static final List<Integer> LABELS = List.of(0, 0, 1, 1, 0, 1);

  private static FeatureBag bag(String text) {
    FeatureBag bag = new FeatureBag();
    FEATURES.addWords(text, bag);
    FEATURES.addSenses(text, bag);
    return bag;
  }

  private static LinearModel learned() {
    List<Example> examples =
        IntStream.range(0, TEXTS.size())
            .mapToObj(at -> new Example(bag(TEXTS.get(at)), LABELS.get(at)))
            .toList();
    return new LinearTrainer(1, 10).train(examples, 2);
  }

  @Test
  void whatWasLearnedIsKnownAndWhatSharesASenseIsGuessed() {
    // Given
    LinearModel model = learned();

    // When
    float[] known = model.score(bag("where is it"));
    float[] guessed = model.score(bag("a passion fruit"));

    // Then
    assertThat(known[1]).isGreaterThan(known[0]);
    assertThat(guessed[0]).isGreaterThan(guessed[1]);
  }

  @Test
  void theSameExamplesGiveTheSameModel() {
    assertThat(learned().score(bag("buy it"))).isEqualTo(learned().score(bag("buy it")));
  }

  @Test
  void aStrangeTextScoresLowerThanAKnownOne() {
    // Given
    LinearModel model = learned();

    // Then
    assertThat(model.score(bag("buy quixotic zeppelins yesterday"))[0])
        .isLessThan(model.score(bag("buy an apple"))[0]);
  }

  @Test
  void aModelIsReadAsItWasWritten() throws IOException {
    // Given
    LinearModel model = learned();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    // When
    model.write(new DataOutputStream(bytes));
    LinearModel read =
        LinearModel.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

    // Then
    float[] expected = model.score(bag("buy it"));
    float[] got = read.score(bag("buy it"));
    assertThat(got[0]).isCloseTo(expected[0], within(0.01f));
    assertThat(got[1]).isCloseTo(expected[1], within(0.01f));
  }

  @Test
  void trustIsTheShareOfRightDecisions() {
    // Given: right in nine of ten where the sign is one, in one of ten where it is zero
    List<Trust.Case> cases =
        Stream.iterate(0, at -> at + 1)
            .limit(400)
            .map(at -> new Trust.Case(new double[] {at % 2}, (at / 2) % 10 < (at % 2 == 1 ? 9 : 1)))
            .toList();

    // When
    Trust trust = Trust.learn(cases);

    // Then
    assertThat(trust.of(1)).isCloseTo(0.9, within(0.05));
    assertThat(trust.of(0)).isCloseTo(0.1, within(0.05));
  }

  @Test
  void manyFeaturesAreCountedEachByItself() {
    // Given
    FeatureBag bag = new FeatureBag();
    Random random = new Random(5);
    long[] keys = random.longs(3_000).toArray();

    // When
    for (int time = 0; time < 2; time++) {
      for (long key : keys) {
        bag.add(FeatureBag.Block.WORDS, key);
      }
    }

    // Then
    assertThat(bag.size()).isEqualTo(3_000);
    assertThat(bag.value(17)).isCloseTo(1 + (float) Math.log(2), within(1e-6f));
  }
}
