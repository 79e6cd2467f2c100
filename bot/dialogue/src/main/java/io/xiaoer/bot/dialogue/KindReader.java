package io.xiaoer.bot.dialogue;

import io.xiaoer.bot.dialogue.Slip.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads which kinds of a good a text names: "M码", "the large one", "黑色 38". A size goes by every
 * way of writing it, a colour by what tells it. Pure; safe from any thread.
 */
public final class KindReader {

  private static final List<List<String>> SAME =
      List.of(
          List.of("xs", "加小号", "特小号", "extra small", "x-small"),
          List.of("s", "小号", "小码", "小的", "small"),
          List.of("m", "中号", "中码", "中的", "medium"),
          List.of("l", "大号", "大码", "大的", "large"),
          List.of("xl", "加大号", "加大码", "加大", "extra large", "x-large"),
          List.of("xxl", "2xl", "特大号", "特大码"));
  private static final Pattern MEASURED = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)(?:码|号|size)?");

  /**
   * What a text says of kinds.
   *
   * @param kinds those that fit what it says best; empty where it says nothing of them
   * @param rest the text without the words that named them
   */
  public record Named(List<Kind> kinds, String rest) {}

  /** What the text, in lower case, says of these kinds. */
  public Named read(List<Kind> kinds, String text) {
    Map<String, String> said = said(kinds, text);
    if (said.isEmpty()) {
      return new Named(List.of(), text);
    }
    int most = kinds.stream().mapToInt(kind -> count(kind, said.keySet())).max().orElse(0);
    List<Kind> best = kinds.stream().filter(kind -> count(kind, said.keySet()) == most).toList();
    String rest = text;
    for (String words :
        said.values().stream().sorted(Comparator.comparing(s -> -s.length())).toList()) {
      rest = rest.replace(words, " ");
    }
    return new Named(best, rest);
  }

  /** The names that the text says, each with the words that say it; the longest words first. */
  private static Map<String, String> said(List<Kind> kinds, String text) {
    Set<String> names = new HashSet<>();
    kinds.forEach(kind -> kind.names().forEach(names::addAll));
    List<Map.Entry<String, String>> all = new ArrayList<>();
    names.forEach(
        name ->
            ways(name).forEach(way -> find(way, text).ifPresent(w -> all.add(Map.entry(name, w)))));
    all.sort(Comparator.comparing(entry -> -entry.getValue().length()));
    Map<String, String> said = new LinkedHashMap<>();
    String left = text;
    for (Map.Entry<String, String> one : all) {
      boolean again = said.containsValue(one.getValue());
      if (again || left.contains(one.getValue())) {
        said.putIfAbsent(one.getKey(), one.getValue());
        left = left.replace(one.getValue(), " ");
      }
    }
    return said;
  }

  private static int count(Kind kind, Set<String> said) {
    return (int)
        kind.names().stream().filter(option -> option.stream().anyMatch(said::contains)).count();
  }

  /** Every way to say a name. */
  private static List<String> ways(String name) {
    String folded = name.toLowerCase(Locale.ROOT).strip();
    List<String> ways = new ArrayList<>(List.of(folded));
    SAME.stream().filter(same -> same.contains(folded)).forEach(ways::addAll);
    Matcher measured = MEASURED.matcher(folded);
    if (measured.matches()) {
      ways.add(measured.group(1));
    }
    // 雾霾蓝 is said to be 蓝色, and 白色 to be 白.
    boolean colour = folded.endsWith("色") && folded.length() > 1;
    String hue = colour ? folded.substring(0, folded.length() - 1) : folded;
    ways.add(hue);
    char last = hue.isEmpty() ? ' ' : hue.charAt(hue.length() - 1);
    if ("红橙黄绿青蓝紫粉黑白灰棕米金银".indexOf(last) >= 0) {
      ways.add(last + "色");
      ways.add(last + "的");
    }
    return ways;
  }

  private static java.util.Optional<String> find(String way, String text) {
    if (way.isEmpty()) {
      return java.util.Optional.empty();
    }
    boolean latin = way.charAt(0) < 0x250;
    String pattern = Pattern.quote(way);
    Matcher matcher =
        Pattern.compile(latin ? "(?<![a-z0-9.])" + pattern + "(?![a-z0-9])" : pattern)
            .matcher(text);
    return matcher.find() ? java.util.Optional.of(matcher.group()) : java.util.Optional.empty();
  }
}
