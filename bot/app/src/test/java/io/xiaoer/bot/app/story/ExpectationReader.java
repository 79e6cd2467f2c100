package io.xiaoer.bot.app.story;

import io.xiaoer.bot.app.story.Expectation.Eyes;
import io.xiaoer.bot.app.story.Expectation.Piece;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what is expected. */
final class ExpectationReader {

  private static final List<Form> FORMS =
      List.of(
          new Form("silence", _ -> new Expectation.Silence()),
          new Form("no order", _ -> new Expectation.NoOrder()),
          new Form("nothing to the group", _ -> new Expectation.Nothing(new Eyes.All())),
          new Form("nothing to (\\S+)", at -> new Expectation.Nothing(new Eyes.Of(at.group(1)))),
          new Form(
              "(\\d+) messages?", at -> new Expectation.Messages(Integer.parseInt(at.group(1)))),
          new Form(
              "(\\d+) orders? of (\\S+)",
              at -> new Expectation.Orders(at.group(2), Integer.parseInt(at.group(1)))),
          new Form(
              "order of (\\S+): (.+)",
              at -> new Expectation.Newest(at.group(1), pieces(at.group(2)))),
          new Form(
              "ticket of (\\S+): (.+)",
              at ->
                  new Expectation.Ticket(
                      at.group(1), pieces(at.group(2)).stream().map(Piece::new).toList())),
          new Form("buttons? (.+)", at -> new Expectation.Buttons(true, pieces(at.group(1)))),
          new Form("no buttons? (.+)", at -> new Expectation.Buttons(false, pieces(at.group(1)))),
          new Form("all see (.+)", at -> sees(new Eyes.All(), at.group(1))),
          new Form("all do not see (.+)", at -> seesNot(new Eyes.All(), at.group(1))),
          new Form("nobody sees (.+)", at -> seesNot(new Eyes.Anybody(), at.group(1))),
          new Form("(\\S+) alone sees (.+)", at -> sees(new Eyes.Alone(at.group(1)), at.group(2))),
          new Form("(\\S+) sees (.+)", at -> sees(new Eyes.Of(at.group(1)), at.group(2))),
          new Form(
              "(\\S+) does not see (.+)", at -> seesNot(new Eyes.Of(at.group(1)), at.group(2))));

  private ExpectationReader() {}

  private record Form(Pattern pattern, Function<MatchResult, Expectation> reading) {
    Form(String pattern, Function<MatchResult, Expectation> reading) {
      this(Pattern.compile(pattern), reading);
    }
  }

  static Optional<Expectation> read(String line) {
    for (Form form : FORMS) {
      Matcher matcher = form.pattern().matcher(line);
      if (matcher.matches()) {
        return Optional.of(form.reading().apply(matcher));
      }
    }
    return Optional.empty();
  }

  private static Expectation sees(Eyes eyes, String pieces) {
    return new Expectation.Sees(eyes, pieces(pieces).stream().map(Piece::new).toList());
  }

  private static Expectation seesNot(Eyes eyes, String pieces) {
    return new Expectation.SeesNot(eyes, pieces(pieces).stream().map(Piece::new).toList());
  }

  private static List<String> pieces(String written) {
    return Arrays.stream(written.split(" \\| ")).map(String::strip).toList();
  }
}
