package io.xiaoer.bot.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.xiaoer.bot.app.story.Act;
import io.xiaoer.bot.app.story.Expectation;
import io.xiaoer.bot.app.story.Story;
import io.xiaoer.bot.app.story.Story.Scene;
import io.xiaoer.bot.app.story.StoryChannel.Sent;
import io.xiaoer.bot.app.story.StoryReader;
import io.xiaoer.channel.Addressing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whole conversations with the demo shop: the files {@code stories/*.story} say what happens and
 * what must come of it, in the form that {@code stories/README.md} tells. Those in {@code
 * stories/known-gaps.txt} are known to fail; one that passes fails the test until it is taken off
 * that list. {@code -Dstories.only=} chooses some, {@code -Dstories.aloud=true} lets one hear them.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoriesTest {

  private static final String ONLY = System.getProperty("stories.only", "");
  private static final int HOSTILE = 200;
  private static final boolean ALOUD = Boolean.getBoolean("stories.aloud");

  private final Map<String, String> gaps = gaps();
  private StoryShop shop;
  private int plays;

  @BeforeAll
  void open(@TempDir Path dir) throws IOException {
    shop = StoryShop.open(dir);
  }

  @AfterAll
  void close() {
    shop.close();
  }

  @TestFactory
  Stream<DynamicTest> goesAsWritten() {
    return stories().stream()
        .filter(story -> story.place().contains(ONLY) || story.title().contains(ONLY))
        .map(story -> DynamicTest.dynamicTest(label(story), () -> check(story)));
  }

  @Test
  void hostileWordsAreAnsweredShortlyOrNotAtAllAndBuyNothing() {
    // Given
    long seed = Long.getLong("stories.seed", System.nanoTime());
    HostileWords words = new HostileWords(seed);
    Story story = StoryReader.read("hostile", "=== hostile\nen:\nEve: hi\n    silence").getFirst();
    StoryPlay play = new StoryPlay(story, shop, "hostile");
    for (int i = 0; i < HOSTILE; i++) {
      Addressing how = Addressing.values()[i % Addressing.values().length];
      Act act = new Act.Says("Eve" + i % 3, how, words.next());
      if (how != Addressing.REPLIED) {
        // When
        List<Sent> said = play.act(new Scene(i, List.of(act), List.of()));

        // Then
        assertThat(said).as("seed %d, %d", seed, i).hasSizeLessThanOrEqualTo(4);
        assertThatCode(() -> said.forEach(sent -> Manners.check(sent.message())))
            .as("seed %d, %d", seed, i)
            .doesNotThrowAnyException();
      }
    }
    assertThat(play.members()).allMatch(who -> shop.orders(play.key(who)).isEmpty());
  }

  private void check(Story story) {
    if (!gaps.containsKey(story.title())) {
      play(story);
      return;
    }
    try {
      play(story);
    } catch (AssertionError known) {
      System.out.println("known gap: " + story.title() + ": " + gaps.get(story.title()));
      return;
    }
    throw new AssertionError("this gap is closed: take it off known-gaps.txt");
  }

  private void play(Story story) {
    // Given
    StoryPlay play = new StoryPlay(story, shop, "s" + ++plays);
    StoryJudge judge = new StoryJudge(play, shop);
    Map<String, Double> before = shop.recognised();
    try {
      for (Scene scene : story.scenes()) {
        scene(scene, story, play, judge);
      }
    } finally {
      shop.restore();
    }

    // Then
    assertThat(recognised(before))
        .as("recognised in the course of it")
        .containsAll(story.intents());
  }

  private static void scene(Scene scene, Story story, StoryPlay play, StoryJudge judge) {
    try {
      // When
      List<Sent> said = play.act(scene);
      aloud(scene, said);

      // Then
      said.forEach(sent -> Manners.check(sent.message()));
      for (Expectation expectation : scene.expectations()) {
        judge.judge(expectation, said);
      }
    } catch (AssertionError | RuntimeException e) {
      String file = story.place().replaceFirst(":.*", "");
      throw new AssertionError(file + ":" + scene.line() + " " + e.getMessage(), e);
    }
  }

  /** For whoever writes a story: what is said in it. */
  private static void aloud(Scene scene, List<Sent> said) {
    if (ALOUD) {
      System.out.println(scene.line() + " " + scene.acts() + "\n" + StoryJudge.shown(said));
    }
  }

  private Set<String> recognised(Map<String, Double> before) {
    Map<String, Double> now = new HashMap<>(shop.recognised());
    now.entrySet().removeIf(entry -> entry.getValue() <= before.getOrDefault(entry.getKey(), 0.0));
    return now.keySet();
  }

  private static String label(Story story) {
    return story.place() + " " + story.title();
  }

  static List<Story> stories() {
    try (Stream<Path> files = Files.list(folder())) {
      return files
          .filter(file -> file.toString().endsWith(".story"))
          .sorted()
          .flatMap(file -> StoryReader.read(file.getFileName().toString(), text(file)).stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Titles of stories that are known to fail, each with its reason behind a tab. */
  static Map<String, String> gaps() {
    return text(folder().resolve("known-gaps.txt"))
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split("\t", 2))
        .collect(
            Collectors.toMap(
                parts -> parts[0], parts -> parts[1], (first, _) -> first, TreeMap::new));
  }

  private static Path folder() {
    try {
      return Path.of(Objects.requireNonNull(StoriesTest.class.getResource("stories")).toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
