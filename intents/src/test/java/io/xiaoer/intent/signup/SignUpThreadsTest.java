package io.xiaoer.intent.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How well whole threads are read. Prints the figure; what is missing is in the failure. */
class SignUpThreadsTest {

  private static final double FLOOR = 0.97;

  private record Score(int right, int said, int expected, List<String> faults) {

    Score plus(Score other) {
      return new Score(
          right + other.right,
          said + other.said,
          expected + other.expected,
          Stream.concat(faults.stream(), other.faults.stream()).toList());
    }

    double f1() {
      return 2.0 * right / (said + expected);
    }
  }

  private final SignUpReader reader = SignUpReader.load();

  @Test
  void readsThreadsOfBothLanguagesLineByLine() {
    // Given
    List<Scene> scenes = new ArrayList<>(Scene.load("threads.zh-CN.txt"));
    scenes.addAll(Scene.load("threads.en.txt"));
    scenes.addAll(Scene.load("threads.later.txt"));
    scenes.addAll(Scene.load("threads.third.txt"));

    // When
    Score score =
        scenes.stream().map(this::score).reduce(new Score(0, 0, 0, List.of()), Score::plus);

    // Then
    report(scenes.size(), score);
    assertThat(scenes).hasSizeGreaterThanOrEqualTo(100);
    assertThat(score.f1())
        .as("line F1; faults: %s", String.join("\n", score.faults()))
        .isGreaterThanOrEqualTo(FLOOR);
  }

  @Test
  void asksWhatIsUnclearAndNothingElse() {
    // Given
    List<Scene> scenes = new ArrayList<>(Scene.load("threads.zh-CN.txt"));
    scenes.addAll(Scene.load("threads.later.txt"));
    scenes.addAll(Scene.load("threads.third.txt"));

    // When
    List<String> wrong =
        scenes.stream()
            .filter(scene -> !scene.play(reader).asked().equals(scene.asked()))
            .map(Scene::title)
            .toList();

    // Then
    assertThat(wrong).isEmpty();
  }

  private Score score(Scene scene) {
    List<String> extra = new ArrayList<>(scene.play(reader).lines());
    int said = extra.size();
    List<String> missing = scene.expected().stream().filter(line -> !extra.remove(line)).toList();
    List<String> faults =
        missing.isEmpty() && extra.isEmpty()
            ? List.of()
            : List.of(scene.title() + ": missing " + missing + ", not meant " + extra);
    int expected = scene.expected().size();
    return new Score(expected - missing.size(), said, expected, faults);
  }

  private static void report(int threads, Score score) {
    System.out.printf(
        Locale.ROOT,
        "sign-up threads: line F1 %.4f of %d lines in %d threads%n",
        score.f1(),
        score.expected(),
        threads);
  }
}
