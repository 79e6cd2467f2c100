package io.xiaoer.intent.signup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** A thread of a group about one group buy, and what must stand in the end; read from a file. */
record Scene(
    String title,
    List<Item> items,
    List<Message> messages,
    List<String> expected,
    List<String> asked) {

  /** What a reader made of a scene. */
  record Outcome(List<String> lines, List<String> asked) {}

  static List<Scene> load(String file) {
    List<Scene> scenes = new ArrayList<>();
    List<String> block = new ArrayList<>();
    for (String line : text(file).lines().toList()) {
      if (line.startsWith("## ") && !block.isEmpty()) {
        scenes.add(scene(block));
        block.clear();
      }
      if (!line.isBlank() && (!line.startsWith("#") || line.startsWith("## "))) {
        block.add(line);
      }
    }
    scenes.add(scene(block));
    return scenes;
  }

  /** Plays it through, a sheet growing line by line. */
  Outcome play(SignUpReader reader) {
    List<Line> lines = new ArrayList<>();
    Map<String, Question> open = new HashMap<>();
    TreeSet<String> questioned = new TreeSet<>();
    for (Message message : messages) {
      String who = message.signer().member();
      SignUp read =
          reader.read(
              new Sheet(items, lines),
              new Message(message.signer(), message.text(), open.get(who)));
      if (read.isMeant()) {
        open.remove(who);
      }
      read.lines().forEach(line -> put(lines, line));
      read.questions().forEach(question -> open.put(who, question));
      if (!read.questions().isEmpty()) {
        questioned.add(who);
      }
    }
    return new Outcome(
        lines.stream().filter(Line::stands).map(Scene::written).sorted().toList(),
        List.copyOf(questioned));
  }

  private static void put(List<Line> lines, Line line) {
    for (int i = 0; i < lines.size(); i++) {
      Line old = lines.get(i);
      if (old.member().equals(line.member())
          && old.self() == line.self()
          && old.ref().equals(line.ref())
          && (line.self() || old.name().equals(line.name()))) {
        lines.set(i, line);
        return;
      }
    }
    lines.add(line);
  }

  private static String written(Line line) {
    String who = line.self() ? line.member() : line.member() + " > " + line.name();
    return who + " | " + line.ref() + " | " + line.quantity().stripTrailingZeros().toPlainString();
  }

  private static Scene scene(List<String> block) {
    StringBuilder offer = new StringBuilder("开团\n");
    List<Message> messages = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    List<String> asked = new ArrayList<>();
    for (String line : block.subList(1, block.size())) {
      if (line.startsWith("* ")) {
        offer.append(line.substring(2)).append('\n');
      } else if (line.startsWith("= ")) {
        expected.add(canonical(line.substring(2)));
      } else if (line.startsWith("? ")) {
        asked.add(line.substring(2));
      } else if (line.startsWith("  ")) {
        Message last = messages.removeLast();
        messages.add(new Message(last.signer(), last.text() + "\n" + line.substring(2), null));
      } else {
        int colon = line.indexOf(": ");
        String who = line.substring(0, colon);
        messages.add(new Message(new Signer(who, who), line.substring(colon + 2), null));
      }
    }
    List<Item> items = new OfferReader().read(offer.toString(), "CNY").items();
    return new Scene(
        block.getFirst(),
        items,
        messages,
        expected.stream().sorted().toList(),
        asked.stream().sorted().distinct().toList());
  }

  private static String canonical(String line) {
    String[] cells = line.split(" \\| ");
    return cells[0]
        + " | "
        + cells[1]
        + " | "
        + new BigDecimal(cells[2].strip()).stripTrailingZeros().toPlainString();
  }

  private static String text(String file) {
    try (InputStream in = Objects.requireNonNull(Scene.class.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
