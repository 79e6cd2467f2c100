package io.xiaoer.bot.skill;

import io.vertx.core.Future;
import io.xiaoer.bot.commerce.groupbuy.ApplyOutcome;
import io.xiaoer.bot.commerce.groupbuy.GroupBuyLine;
import io.xiaoer.bot.commerce.groupbuy.GroupBuys;
import io.xiaoer.bot.commerce.groupbuy.OpenQuestion;
import io.xiaoer.bot.commerce.groupbuy.SignUpSheet;
import io.xiaoer.bot.commerce.groupbuy.SignUps;
import io.xiaoer.bot.commerce.sql.Tx;
import io.xiaoer.bot.dialogue.Answer;
import io.xiaoer.bot.dialogue.Say;
import io.xiaoer.bot.dialogue.Turn;
import io.xiaoer.bot.text.GroupBuyTexts;
import io.xiaoer.channel.ConversationKey;
import io.xiaoer.channel.MemberKey;
import io.xiaoer.intent.signup.Message;
import io.xiaoer.intent.signup.SignUp;
import io.xiaoer.intent.signup.SignUpReader;
import io.xiaoer.intent.signup.Signer;
import io.xiaoer.reply.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * From words to lines of a group buy. Reads once to see whether there is anything in them, and
 * again on the locked sheet when it is written down, in the transaction of the turn.
 */
public final class GroupBuying {

  private final GroupBuys groupBuys;
  private final SignUps signUps;
  private final SignUpReader reader;

  public GroupBuying(GroupBuys groupBuys, SignUps signUps, SignUpReader reader) {
    this.groupBuys = groupBuys;
    this.signUps = signUps;
    this.reader = reader;
  }

  GroupBuys register() {
    return groupBuys;
  }

  /** The group buys that are open there, the newest first. */
  List<SignUpSheet> open(ConversationKey conversation) {
    return groupBuys.openIn(conversation).await();
  }

  /** The group buy that these words sign up for, the newest first. */
  Optional<SignUpSheet> meant(
      ConversationKey conversation, MemberKey who, String name, String words) {
    for (SignUpSheet sheet : open(conversation)) {
      OpenQuestion asked = asked(sheet, who);
      if (read(sheet, new Message(signer(who, name), words, Sheets.question(asked))).isMeant()) {
        return Optional.of(sheet);
      }
    }
    return Optional.empty();
  }

  /** Writes down what the words say; silent where they turn out to say nothing. */
  Answer signUp(SignUpSheet sheet, Turn turn) {
    return Answer.doing(tx -> signUp(tx, sheet.groupBuy().id(), turn));
  }

  /** What was read while the sheet was locked. */
  private static final class Reading {
    private SignUp signUp = new SignUp(List.of(), List.of(), false);
  }

  private Future<List<Say>> signUp(Tx tx, String id, Turn turn) {
    Reading read = new Reading();
    return signUps
        .asked(tx, id, turn.who())
        .compose(
            asked ->
                signUps
                    .apply(tx, id, sheet -> lines(sheet, turn, asked.orElse(null), read))
                    .compose(outcome -> answer(tx, outcome, read.signUp, asked, turn)));
  }

  private List<GroupBuyLine> lines(
      SignUpSheet sheet, Turn turn, @Nullable OpenQuestion asked, Reading read) {
    Signer signer = signer(turn.who(), turn.member().name());
    SignUp now = read(sheet, new Message(signer, turn.words(), Sheets.question(asked)));
    read.signUp = now;
    return now.lines().stream().map(Sheets::written).toList();
  }

  private Future<List<Say>> answer(
      Tx tx, ApplyOutcome outcome, SignUp read, Optional<OpenQuestion> asked, Turn turn) {
    return switch (outcome) {
      case ApplyOutcome.Ended _ -> Future.succeededFuture(say(turn.texts().say("signup.ended")));
      case ApplyOutcome.Applied(var sheet, var refused) -> {
        List<GroupBuyLine> taken =
            read.lines().stream()
                .map(Sheets::written)
                .filter(line -> !refused.contains(line))
                .toList();
        List<OpenQuestion> questions = read.questions().stream().map(Sheets::written).toList();
        List<String> said = new ArrayList<>();
        if (!taken.isEmpty()) {
          said.add(GroupBuyTexts.noted(sheet, taken, turn.texts()));
        }
        if (!refused.isEmpty()) {
          said.add(tooMany(sheet, turn));
        }
        questions.stream()
            .filter(question -> asked.filter(question::equals).isEmpty())
            .forEach(
                question ->
                    said.add(
                        GroupBuyTexts.question(
                            sheet.groupBuy(), question, turn.member().name(), turn.texts())));
        yield remember(tx, sheet.groupBuy().id(), turn.who(), questions, read)
            .map(_ -> said.isEmpty() ? List.of() : say(String.join("\n", said)));
      }
    };
  }

  /** One question is open at a time; whatever was understood answers the one before. */
  private Future<Void> remember(
      Tx tx, String id, MemberKey who, List<OpenQuestion> questions, SignUp read) {
    if (!questions.isEmpty()) {
      return signUps.ask(tx, id, who, questions.getLast());
    }
    return read.isMeant() ? signUps.answered(tx, id, who) : Future.succeededFuture();
  }

  private static String tooMany(SignUpSheet sheet, Turn turn) {
    Integer limit = sheet.groupBuy().limit();
    return turn.texts()
        .say("signup.tooMany", "name", turn.member().name(), "limit", limit == null ? 0 : limit);
  }

  private SignUp read(SignUpSheet sheet, Message message) {
    return reader.read(Sheets.sheet(sheet), message);
  }

  private @Nullable OpenQuestion asked(SignUpSheet sheet, MemberKey who) {
    return signUps.asked(sheet.groupBuy().id(), who).await().orElse(null);
  }

  private static Signer signer(MemberKey who, String name) {
    return new Signer(who.toString(), name.isBlank() ? who.member() : name);
  }

  private static List<Say> say(String text) {
    return List.of(Say.toAll(Reply.Text.of(text)));
  }
}
