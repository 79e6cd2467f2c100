package io.xiaoer.bot.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaoer.bot.app.story.Story;
import io.xiaoer.intent.Intent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the stories tell of, all together. */
final class StoryCoverageTest {

  private final List<Story> stories = StoriesTest.stories();

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void everyIntentIsToldOfInBothLanguages(String language) {
    // When
    Stream<String> told =
        stories.stream()
            .filter(story -> story.language().startsWith(language))
            .flatMap(story -> story.intents().stream());

    // Then
    assertThat(told)
        .contains(Arrays.stream(Intent.values()).map(Intent::id).toArray(String[]::new));
  }

  @Test
  void thereAreManyAndMostAreChinese() {
    // When
    long chinese = stories.stream().filter(story -> story.language().startsWith("zh")).count();

    // Then
    assertThat(stories).hasSizeGreaterThanOrEqualTo(150);
    assertThat(chinese / (double) stories.size()).isBetween(0.5, 0.7);
  }

  @Test
  void titlesAreUniqueAndGapsAreStories() {
    // When
    List<String> titles = stories.stream().map(Story::title).toList();

    // Then
    assertThat(titles).doesNotHaveDuplicates();
    assertThat(titles).containsAll(StoriesTest.gaps().keySet());
  }
}
