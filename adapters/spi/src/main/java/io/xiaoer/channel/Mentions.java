package io.xiaoer.channel;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts mentions of the clerk out of what was said to it. */
public final class Mentions {

  private static final Pattern LEFT_OVER = Pattern.compile("^[\\s,，:：、;；]+");

  private Mentions() {}

  /** A part of a text in UTF-16 units, the end excluded. */
  public record Range(int start, int end) {}

  /** The text without those parts, and without the comma or colon that followed the first. */
  public static String cut(String text, List<Range> mentions) {
    StringBuilder rest = new StringBuilder(text);
    mentions.stream()
        .sorted(Comparator.comparingInt(Range::start).reversed())
        .forEach(range -> rest.delete(range.start(), range.end()));
    return mentions.isEmpty() ? text.strip() : LEFT_OVER.matcher(rest).replaceFirst("").strip();
  }
}
