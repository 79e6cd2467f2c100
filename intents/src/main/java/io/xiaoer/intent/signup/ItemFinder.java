package io.xiaoer.intent.signup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds the items of a sheet by any telling part of their names: 米 is the rice where nothing else
 * on the sheet has that character.
 */
final class ItemFinder {

  private static final Pattern RUN =
      Pattern.compile("\\p{IsHan}+|[\\p{L}&&[^\\p{IsHan}]]+|[0-9.]+");
  private static final Pattern PACK =
      Pattern.compile("[0-9.]+ ?(?:公斤|千克|毫升|\\p{IsHan}|[a-z]{1,3})装?");

  /** Characters that tell no item apart when they stand alone. */
  private static final String EMPTY_ALONE =
      "的了我要来加一二两三四五六七八九十百千半几个份袋包箱盒瓶罐桶只件斤克条根支盘碗板串颗粒枚对双套提"
          + "筐把束听杯卷张本家人有是不在上下中新好老多少和送给买款号装式约装年月日天元块种样大小";

  /** Beside an amount or before 的 these do tell: 大的, 小份. */
  private static final String TELLING_BESIDE = "大中小新老";

  private static final int LONGEST = 16;
  private static final Set<String> WORDS_WITHOUT_MEANING =
      Set.of(
          "of", "the", "a", "an", "and", "with", "in", "for", "per", "pack", "bag", "box", "kg",
          "g", "ml", "l", "x", "each", "pcs", "from", "to", "by", "lb", "oz", "bottle", "or");

  private final Map<String, List<String>> byPart = new HashMap<>();
  private final Map<String, List<String>> byWord = new HashMap<>();
  private final Map<String, List<String>> byPack = new HashMap<>();
  private final Map<String, String> byName = new HashMap<>();

  ItemFinder(List<Item> items, Folding folding, Synonyms synonyms) {
    for (Item item : items) {
      for (String name : synonyms.namesOf(folding.fold(item.name()).text())) {
        byName.put(name.replace(" ", ""), item.ref());
        learn(name, item.ref());
      }
    }
  }

  /** A part of the text that names items. */
  record Found(int end, List<String> refs) {}

  /** The longest such part that begins there. */
  Optional<Found> at(String text, int start) {
    char first = text.charAt(start);
    if (isHan(first)) {
      return han(text, start);
    }
    if (Character.isDigit(first)) {
      return pack(text, start);
    }
    return Character.isLetter(first) && !isLatinBefore(text, start)
        ? word(text, start)
        : Optional.empty();
  }

  private Optional<Found> han(String text, int start) {
    int longest = start;
    while (longest < text.length() && longest - start < LONGEST && isHan(text.charAt(longest))) {
      longest++;
    }
    for (int end = longest; end > start; end--) {
      String part = text.substring(start, end);
      List<String> refs = byPart.get(part);
      if (refs != null && (end - start > 1 || tellsAlone(part, text, end, refs))) {
        return Optional.of(new Found(end, exact(part, refs)));
      }
    }
    return Optional.empty();
  }

  private static boolean tellsAlone(String part, String text, int end, List<String> refs) {
    if (EMPTY_ALONE.contains(part)) {
      return TELLING_BESIDE.contains(part)
          && refs.size() == 1
          && end < text.length()
          && "的号款份各大中小x×*+0123456789一二两三四五六".indexOf(text.charAt(end)) >= 0;
    }
    return true;
  }

  /** 苹果 is the item of that very name, although 红苹果 has it too. */
  private List<String> exact(String part, List<String> refs) {
    String ref = byName.get(part);
    return ref == null ? refs : List.of(ref);
  }

  private Optional<Found> pack(String text, int start) {
    boolean inside = start > 0 && Character.isDigit(text.charAt(start - 1));
    var matcher = PACK.matcher(text).region(start, Math.min(text.length(), start + LONGEST));
    if (inside || !matcher.lookingAt()) {
      return Optional.empty();
    }
    int end = matcher.end();
    boolean tells = text.startsWith("的", end) || text.charAt(end - 1) == '装';
    String size = matcher.group().replace(" ", "").replaceAll("装$", "");
    List<String> refs = tells ? byPack.get(size) : null;
    return Optional.ofNullable(refs).map(found -> new Found(end, found));
  }

  private Optional<Found> word(String text, int start) {
    int end = start;
    while (end < text.length()
        && Character.isLetter(text.charAt(end))
        && !isHan(text.charAt(end))) {
      end++;
    }
    List<String> refs = byWord.get(stem(text.substring(start, end)));
    int last = end;
    return Optional.ofNullable(refs).map(found -> new Found(last, found));
  }

  private void learn(String name, String ref) {
    for (MatchResult run : RUN.matcher(name).results().toList()) {
      String word = run.group();
      if (isHan(word.charAt(0))) {
        parts(word).forEach(part -> add(byPart, part, ref));
      } else if (!WORDS_WITHOUT_MEANING.contains(word) && word.length() > 1) {
        add(byWord, stem(word), ref);
      }
    }
    PACK.matcher(name)
        .results()
        .forEach(size -> add(byPack, size.group().replace(" ", "").replaceAll("装$", ""), ref));
  }

  private static Set<String> parts(String word) {
    Set<String> parts = new LinkedHashSet<>();
    for (int from = 0; from < word.length(); from++) {
      for (int to = from + 1; to <= Math.min(word.length(), from + LONGEST); to++) {
        String part = word.substring(from, to);
        if (part.length() == 1 || !isEmpty(part)) {
          parts.add(part);
        }
      }
    }
    return parts;
  }

  /** Whether it says only how many of what measure. */
  private static boolean isEmpty(String part) {
    return part.chars().allMatch(c -> EMPTY_ALONE.indexOf(c) >= 0)
        && part.chars().noneMatch(c -> TELLING_BESIDE.indexOf(c) >= 0);
  }

  private static void add(Map<String, List<String>> index, String part, String ref) {
    List<String> refs = index.computeIfAbsent(part, _ -> new ArrayList<>());
    if (!refs.contains(ref)) {
      refs.add(ref);
    }
  }

  private static String stem(String word) {
    if (word.length() > 4 && word.endsWith("ies")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    if (word.length() > 4 && word.endsWith("oes")) {
      return word.substring(0, word.length() - 2);
    }
    return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")
        ? word.substring(0, word.length() - 1)
        : word;
  }

  private static boolean isLatinBefore(String text, int at) {
    return at > 0 && Character.isLetter(text.charAt(at - 1)) && !isHan(text.charAt(at - 1));
  }

  static boolean isHan(char c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }
}
