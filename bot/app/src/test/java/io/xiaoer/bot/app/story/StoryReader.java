package io.xiaoer.bot.app.story;

import io.xiaoer.bot.app.story.Story.Scene;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads stories. The form is told in {@code stories/README.md}; whatever does not follow it is an
 * error that names its line, and so is a scene whose expectations would hold if nothing happened.
 */
public final class StoryReader {

  private static final Pattern HEAD = Pattern.compile("(zh-CN|zh-Hant|en): *(.*)");
  private static final Pattern SPEAKS = Pattern.compile("given (\\S+) speaks (\\S+)");
  private static final Pattern OWNS = Pattern.compile("given (\\S+) owns the group");
  private static final Pattern SHUT = Pattern.compile("given (\\S+) has not opened the chat");
  private static final String PLAIN = "given a group without whispers";

  private final String file;
  private final List<Story> stories = new ArrayList<>();
  private int number;
  private Draft draft = new Draft("", 0);

  private StoryReader(String file) {
    this.file = file;
  }

  /** A story that is being read. */
  private static final class Draft {
    final String title;
    final int line;
    final Map<String, String> languages = new HashMap<>();
    final Set<String> owners = new HashSet<>();
    final Set<String> shut = new HashSet<>();
    final List<Scene> scenes = new ArrayList<>();
    String language = "";
    Set<String> intents = Set.of();
    Story.Stage stage = Story.Stage.WHISPERING;

    Draft(String title, int line) {
      this.title = title;
      this.line = line;
    }
  }

  /** The stories of a file. */
  public static List<Story> read(String file, String text) {
    StoryReader reader = new StoryReader(file);
    text.lines().forEach(reader::line);
    reader.finish();
    return List.copyOf(reader.stories);
  }

  private void line(String line) {
    number++;
    if (line.isBlank() || line.startsWith("#")) {
      return;
    }
    if (line.startsWith("=== ")) {
      finish();
      draft = new Draft(line.substring(4).strip(), number);
    } else if (draft.language.isEmpty()) {
      head(line);
    } else if (line.startsWith("given ")) {
      given(line.strip());
    } else if (Character.isWhitespace(line.charAt(0))) {
      expectation(line.strip());
    } else {
      act(line.strip());
    }
  }

  private void head(String line) {
    Matcher head = HEAD.matcher(line.strip());
    require(head.matches() && !draft.title.isEmpty(), "a story begins with === and a language");
    draft.language = head.group(1);
    draft.intents =
        Arrays.stream(head.group(2).split("[, ]+"))
            .filter(intent -> !intent.isEmpty())
            .collect(Collectors.toUnmodifiableSet());
  }

  private void given(String line) {
    Matcher speaks = SPEAKS.matcher(line);
    Matcher owns = OWNS.matcher(line);
    Matcher shut = SHUT.matcher(line);
    if (speaks.matches()) {
      draft.languages.put(speaks.group(1), speaks.group(2).replace("whatever", ""));
    } else if (owns.matches()) {
      draft.owners.add(owns.group(1));
    } else if (shut.matches()) {
      draft.shut.add(shut.group(1));
    } else {
      require(line.equals(PLAIN), "not a thing that can be given");
      draft.stage = Story.Stage.PLAIN;
    }
  }

  private void act(String line) {
    boolean together = line.startsWith("& ");
    Act act =
        ActReader.read(together ? line.substring(2) : line)
            .orElseThrow(() -> fault("nothing that can happen: " + line));
    if (!together) {
      draft.scenes.add(new Scene(number, new ArrayList<>(List.of(act)), new ArrayList<>()));
      return;
    }
    require(!draft.scenes.isEmpty(), "nothing to be together with");
    Scene scene = draft.scenes.getLast();
    require(scene.expectations().isEmpty(), "what happens together stands together");
    scene.acts().add(act);
  }

  private void expectation(String line) {
    require(!draft.scenes.isEmpty(), "nothing has happened yet");
    draft
        .scenes
        .getLast()
        .expectations()
        .add(ExpectationReader.read(line).orElseThrow(() -> fault("not an expectation: " + line)));
  }

  private void finish() {
    if (draft.title.isEmpty()) {
      return;
    }
    require(!draft.language.isEmpty(), "the story before has no language");
    for (Scene scene : draft.scenes) {
      List<Expectation> hoped = scene.expectations();
      require(
          hoped.isEmpty() || !hoped.stream().allMatch(Expectation::isNegative),
          "what is expected in line " + scene.line() + " would hold if nothing happened");
    }
    require(
        draft.scenes.stream().anyMatch(scene -> !scene.expectations().isEmpty()),
        "the story before expects nothing");
    stories.add(
        new Story(
            draft.title,
            file + ":" + draft.line,
            draft.language,
            draft.intents,
            draft.stage,
            Map.copyOf(draft.languages),
            Set.copyOf(draft.owners),
            Set.copyOf(draft.shut),
            List.copyOf(draft.scenes)));
  }

  private void require(boolean holds, String problem) {
    if (!holds) {
      throw fault(problem);
    }
  }

  private IllegalArgumentException fault(String problem) {
    return new IllegalArgumentException(file + ":" + number + ": " + problem);
  }
}
