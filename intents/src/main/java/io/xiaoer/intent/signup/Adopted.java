package io.xiaoer.intent.signup;

import java.util.ArrayList;
import java.util.List;

/**
 * A sheet on which what others wrote down for the one who speaks is theirs: who is on a list that
 * somebody else pasted, and then says +1 or 不要了, means that line.
 *
 * @param given the lines of others that are theirs
 */
record Adopted(Sheet sheet, List<Line> given) {

  static Adopted of(Sheet sheet, Signer signer, Folding folding) {
    String name = NameRules.key(folding.fold(signer.name()).text());
    List<Line> lines = new ArrayList<>();
    List<Line> given = new ArrayList<>();
    for (Line line : sheet.lines()) {
      boolean theirs =
          !line.self()
              && line.stands()
              && !line.member().equals(signer.member())
              && isCalled(line, name, folding)
              && hasNone(sheet, signer, line.ref());
      if (theirs) {
        given.add(line);
      }
      lines.add(theirs ? owned(line, signer) : line);
    }
    return new Adopted(new Sheet(sheet.items(), lines), given);
  }

  /** Takes a line from who wrote it down as soon as its owner changes it. */
  SignUp settle(SignUp read) {
    List<Line> lines = new ArrayList<>(read.lines());
    for (Line line : given) {
      boolean changed =
          read.lines().stream().anyMatch(now -> now.self() && now.ref().equals(line.ref()));
      if (changed) {
        lines.add(
            new Line(
                line.member(),
                line.name(),
                false,
                line.ref(),
                java.math.BigDecimal.ZERO,
                line.note(),
                sheet.nextTurn()));
      }
    }
    return new SignUp(lines, read.questions(), read.pasted());
  }

  /** 2栋老彭 was written down as 老彭 of 2栋. */
  private static boolean isCalled(Line line, String name, Folding folding) {
    String written = NameRules.key(folding.fold(line.name()).text());
    String place =
        name.endsWith(written) ? name.substring(0, name.length() - written.length()) : name;
    return place.isEmpty()
        || (place.length() > 1
            && place.length() < name.length()
            && NameRules.key(folding.fold(line.note()).text()).contains(place));
  }

  private static boolean hasNone(Sheet sheet, Signer signer, String ref) {
    return sheet.lines().stream()
        .noneMatch(
            line ->
                line.self()
                    && line.stands()
                    && line.member().equals(signer.member())
                    && line.ref().equals(ref));
  }

  private static Line owned(Line line, Signer signer) {
    return new Line(
        signer.member(),
        signer.name(),
        true,
        line.ref(),
        line.quantity(),
        line.note(),
        line.turn());
  }
}
