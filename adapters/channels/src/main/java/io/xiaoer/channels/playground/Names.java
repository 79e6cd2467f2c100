package io.xiaoer.channels.playground;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The names in use in the group. Remembers the ten thousand used last. Safe from any thread. */
final class Names {

  private static final int LONGEST = 24;
  private static final int REMEMBERED = 10_000;
  private static final Pattern HIDDEN =
      Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]");
  private static final Pattern VISIBLE = Pattern.compile("[\\p{L}\\p{N}\\p{P}\\p{S}]");
  private static final List<String> OURS = List.of("店小二", "xiaoer", "clerk");

  private final Map<String, String> memberByName =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
          return size() > REMEMBERED;
        }
      };

  /**
   * The name as it can be used: without what cannot be seen, with a number where it is taken.
   * Throws {@link IllegalArgumentException} where it has not 1 to 24 visible characters.
   */
  synchronized String take(String wish, String member) {
    String name = checked(wish);
    String free = name;
    for (int number = 2; isTaken(free, member); number++) {
      free = numbered(name, number);
    }
    memberByName.put(key(free), member);
    return free;
  }

  /** Remembers a name that was taken earlier. */
  synchronized void remember(String name, String member) {
    memberByName.putIfAbsent(key(name), member);
  }

  private boolean isTaken(String name, String member) {
    String holder = memberByName.get(key(name));
    return OURS.contains(key(name)) || (holder != null && !holder.equals(member));
  }

  private static String checked(String wish) {
    String name = HIDDEN.matcher(wish).replaceAll("").strip().replaceAll("\\s+", " ");
    int length = name.codePointCount(0, name.length());
    if (length > LONGEST || !VISIBLE.matcher(name).find() || !PlaygroundDecoder.isWhole(name)) {
      throw new IllegalArgumentException("a name has 1 to " + LONGEST + " visible characters");
    }
    return name;
  }

  private static String numbered(String name, int number) {
    String end = " " + number;
    int room = LONGEST - end.length();
    int points = name.codePointCount(0, name.length());
    return points <= room ? name + end : name.substring(0, name.offsetByCodePoints(0, room)) + end;
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
