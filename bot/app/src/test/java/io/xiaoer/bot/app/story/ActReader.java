package io.xiaoer.bot.app.story;

import io.xiaoer.bot.app.story.Act.Report;
import io.xiaoer.channel.Addressing;
import io.xiaoer.channel.Mentions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what happens. */
final class ActReader {

  private static final Pattern MENTION = Pattern.compile("@(店小二|小二|Xiaoer)");
  private static final Pattern REPEATED = Pattern.compile("\\{(.+?) \\* (\\d+)\\}");
  private static final Pattern ESCAPED = Pattern.compile("\\\\u([0-9A-Fa-f]{4})");
  private static final Map<String, Addressing> HOW =
      Map.of(
          "dm", Addressing.DIRECT,
          "re", Addressing.REPLIED,
          "cmd", Addressing.COMMANDED);
  private static final Map<String, Report> REPORTS =
      Map.of(
          "opens the chat", Report.OPENS_THE_CHAT,
          "adds the clerk", Report.ADDS_THE_CLERK,
          "sends a picture", Report.SENDS_A_PICTURE,
          "sends a sticker", Report.SENDS_A_STICKER,
          "takes it back", Report.TAKES_IT_BACK);

  private static final List<Form> FORMS =
      List.of(
          new Form("\\[the same comes again\\]", _ -> new Act.Again()),
          new Form(
              "\\[(\\d+) (minute|hour|day)s? later\\]",
              at -> new Act.Later(duration(Long.parseLong(at.group(1)), at.group(2)))),
          new Form(
              "\\[(\\S+) now costs ([0-9.]+)\\]", at -> new Act.Costs(at.group(1), at.group(2))),
          new Form(
              "\\[(\\d+) of (\\S+) are left\\]",
              at -> new Act.Left(at.group(2), Integer.parseInt(at.group(1)))),
          new Form("\\[(\\S+) pays\\]", at -> new Act.Pays(at.group(1))),
          new Form(
              "\\[the operator answers (\\S+): (.+)\\]",
              at -> new Act.Answers(at.group(1), at.group(2))),
          new Form("\\[the operator closes (\\S+)\\]", at -> new Act.Closes(at.group(1))),
          new Form(
              "\\[(\\S+) ([a-z ]+)\\]",
              at -> {
                Report what = REPORTS.get(at.group(2));
                return what == null ? null : new Act.Reports(at.group(1), what);
              }),
          new Form("(\\S+) forges (\\S+)", at -> new Act.Forges(at.group(1), at.group(2))),
          new Form(
              "(\\S+) taps (earlier )?(.+?)( #(\\d+))?",
              at ->
                  new Act.Taps(
                      at.group(1),
                      at.group(3),
                      at.group(5) == null ? 1 : Integer.parseInt(at.group(5)),
                      at.group(2) == null ? 0 : 1)),
          new Form(
              "(\\S+?) \\((dm|re|cmd)\\):(.*)",
              at -> new Act.Says(at.group(1), HOW.get(at.group(2)), words(at.group(3)))),
          new Form("(\\S+?):(.*)", at -> said(at.group(1), words(at.group(2)))));

  private ActReader() {}

  private record Form(Pattern pattern, Function<MatchResult, Act> reading) {
    Form(String pattern, Function<MatchResult, Act> reading) {
      this(Pattern.compile(pattern), reading);
    }
  }

  static Optional<Act> read(String line) {
    for (Form form : FORMS) {
      Matcher matcher = form.pattern().matcher(line);
      if (matcher.matches()) {
        return Optional.ofNullable(form.reading().apply(matcher));
      }
    }
    return Optional.empty();
  }

  /** The mention is cut out, as every adapter does. */
  private static Act said(String who, String words) {
    List<Mentions.Range> mentions =
        MENTION
            .matcher(words)
            .results()
            .map(found -> new Mentions.Range(found.start(), found.end()))
            .toList();
    return new Act.Says(
        who,
        mentions.isEmpty() ? Addressing.AMBIENT : Addressing.MENTIONED,
        mentions.isEmpty() ? words : Mentions.cut(words, mentions));
  }

  private static String words(String written) {
    String escaped =
        ESCAPED
            .matcher(written.strip().replace("\\n", "\n"))
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    return REPEATED
        .matcher(escaped)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(found.group(1).repeat(Integer.parseInt(found.group(2)))));
  }

  private static Duration duration(long count, String unit) {
    return switch (unit) {
      case "minute" -> Duration.ofMinutes(count);
      case "hour" -> Duration.ofHours(count);
      default -> Duration.ofDays(count);
    };
  }
}
