package io.xiaoer.intent.signup;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A list as people copy it from the group, add to and paste again: a head that nobody changes, a
 * numbered line for each person, and what the one who pastes says below.
 *
 * @param below what stands below the list
 */
record Pasted(List<Row> rows, List<Folded> below) {

  private static final Pattern STRICT =
      Pattern.compile(
          "\\s*[(【\\[]?第?([0-9]{1,3}|[一二三四五六七八九十]{1,3})(?: ?[、,):】\\]}\uE011]+|"
              + " ?\\.(?![0-9])|号[、.:]|位[、.:]?)(?!号|款)[ .、]*");
  private static final Pattern LOOSE = Pattern.compile("\\s*([0-9]{1,3})(?: +|(?=[\\p{IsHan}]))");
  private static final Pattern HEAD =
      Pattern.compile("接龙|团购|拼团|报名|截止|sign[- ]?up|group ?buy|list|order");
  private static final Pattern EXAMPLE =
      Pattern.compile("\\s*(?:例|比如|示例|格式|范例|模板|e\\.?g\\.?[ .:]|example|format).*");
  private static final int MOST = 5000;

  private record Numbered(int line, int number, boolean strict, Folded words) {}

  Pasted {
    rows = List.copyOf(new LinkedHashSet<>(rows));
    below = List.copyOf(below);
  }

  /** The list that the text is; empty where it is talk. */
  static Optional<Pasted> of(Folded text, RowReader reader) {
    List<Folded> lines = lines(text);
    List<Numbered> numbered = numbered(lines);
    if (isList(lines, numbered, reader)) {
      List<Row> rows = new ArrayList<>();
      numbered.forEach(line -> rows.add(reader.read(line.number(), line.words())));
      if (rows.stream().allMatch(row -> row.name().isEmpty() && reader.countsOnly(row.words()))) {
        return Optional.empty();
      }
      int last = numbered.getLast().line();
      return Optional.of(new Pasted(rows, lines.subList(last + 1, lines.size())));
    }
    return named(lines, reader);
  }

  private static boolean isList(List<Folded> lines, List<Numbered> numbered, RowReader reader) {
    long strict = numbered.stream().filter(Numbered::strict).count();
    if (numbered.isEmpty()) {
      return false;
    }
    boolean headed = HEAD.matcher(lines.getFirst().text()).find() && numbered.getFirst().line() > 0;
    if (strict >= 2 || (strict == 1 && headed)) {
      return true;
    }
    if (strict == 1 && lines.size() == 1) {
      Row row = reader.read(1, numbered.getFirst().words());
      return !row.name().isEmpty() && reader.wantsSomething(row.words());
    }
    return (numbered.size() >= 2 || headed)
        && ascends(numbered)
        && numbered.stream().allMatch(line -> isNamed(line, reader));
  }

  private static boolean isNamed(Numbered line, RowReader reader) {
    Row row = reader.read(line.number(), line.words());
    return !row.name().isEmpty() && row.name().length() <= 16;
  }

  private static boolean ascends(List<Numbered> numbered) {
    for (int i = 1; i < numbered.size(); i++) {
      if (numbered.get(i).number() < numbered.get(i - 1).number()) {
        return false;
      }
    }
    return numbered.getFirst().number() <= 2 || numbered.size() > 2;
  }

  /** A list without numbers: on every line a name and an amount. */
  private static Optional<Pasted> named(List<Folded> lines, RowReader reader) {
    boolean headed = lines.size() > 2 && !reader.wantsSomething(lines.getFirst());
    List<Folded> body = headed ? lines.subList(1, lines.size()) : lines;
    if (body.size() < 2) {
      return Optional.empty();
    }
    List<Row> rows = new ArrayList<>();
    for (Folded line : body) {
      Row row = reader.read(-1, line);
      boolean fits =
          !row.name().isEmpty()
              && row.name().length() <= 8
              && isShort(row)
              && reader.wantsSomething(row.words());
      if (!fits) {
        return Optional.empty();
      }
      rows.add(row);
    }
    return Optional.of(new Pasted(rows, List.of()));
  }

  private static boolean isShort(Row row) {
    return row.words().text().length() <= 12 && !row.name().contains("我");
  }

  private static List<Numbered> numbered(List<Folded> lines) {
    List<Numbered> numbered = new ArrayList<>();
    for (int i = 0; i < Math.min(MOST, lines.size()); i++) {
      Folded line = lines.get(i);
      Matcher strict = STRICT.matcher(line.text());
      Matcher loose = LOOSE.matcher(line.text());
      if (strict.lookingAt()) {
        numbered.add(new Numbered(i, number(strict.group(1)), true, rest(line, strict.end())));
      } else if (loose.lookingAt()) {
        numbered.add(new Numbered(i, number(loose.group(1)), false, rest(line, loose.end())));
      }
    }
    return numbered;
  }

  private static int number(String typed) {
    return Character.isDigit(typed.charAt(0))
        ? Integer.parseInt(typed)
        : "一二三四五六七八九十".indexOf(typed.charAt(0)) + 1;
  }

  private static Folded rest(Folded line, int from) {
    return line.part(from, line.text().length());
  }

  private static List<Folded> lines(Folded text) {
    List<Folded> lines = new ArrayList<>();
    int start = 0;
    for (int at = 0; at <= text.text().length(); at++) {
      if (at == text.text().length() || text.text().charAt(at) == '\n') {
        Folded line = text.part(start, at);
        if (!line.text().isBlank() && !EXAMPLE.matcher(line.text()).matches()) {
          lines.add(line);
        }
        start = at + 1;
      }
    }
    return lines;
  }
}
