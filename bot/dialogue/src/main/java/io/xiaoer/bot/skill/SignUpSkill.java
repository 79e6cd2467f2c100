package io.xiaoer.bot.skill;

import io.xiaoer.bot.commerce.groupbuy.SignUpSheet;
import io.xiaoer.bot.dialogue.Answer;
import io.xiaoer.bot.dialogue.Interest;
import io.xiaoer.bot.dialogue.Overheard;
import io.xiaoer.bot.dialogue.Say;
import io.xiaoer.bot.dialogue.Skill;
import io.xiaoer.bot.dialogue.Turn;
import io.xiaoer.bot.text.GroupBuyTexts;
import io.xiaoer.channel.Addressing;
import io.xiaoer.intent.Intent;
import io.xiaoer.reply.Reply;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Signing up for what is open in the group, in free words or by a pasted list, and asking for the
 * list. While something is open it listens to everything that is said there, and stays silent where
 * that is no sign-up.
 */
public final class SignUpSkill implements Skill, Interest {

  private static final Pattern LIST =
      Pattern.compile(
          "(?:现在|目前|看下|看看|发一下|发下|查一下|查下)?(?:接龙|團購|团购|拼团|拼團|名单|名單|团|團)(?:了?(?:到|有))?"
              + "(?:几个|幾個|多少|几|幾|哪些|谁|名单|名單|情况|情況|列表|进度|進度|汇总|匯總|统计)(?:个|份|人|单|位)?(?:了|啊|呀|呢)?[?？]?"
              + "|(?:现在|目前)(?:有?)(?:多少|几个?)(?:份|人|单)(?:了)?[?？]?|(?:show |see )?(?:me )?(?:the"
              + " )?(?:group[- ]?buy|sign[- ]?up|order) (?:list|status|so far)[?]?|(?:how"
              + " many|who(?:'s| has| is)?) (?:(?:people )?(?:have )?(?:joined|signed up|in|so"
              + " far))(?: so far| already)?[?]?",
          Pattern.CASE_INSENSITIVE);
  private static final int LONGEST_QUESTION = 40;

  private final GroupBuying buying;

  public SignUpSkill(GroupBuying buying) {
    this.buying = buying;
  }

  @Override
  public Set<Intent> intents() {
    return Set.of(Intent.JOIN_GROUP_BUY);
  }

  @Override
  public boolean wants(Overheard said) {
    if (!said.conversation().isGroup() || isForTheShop(said)) {
      return false;
    }
    boolean asks = asksForList(said.words());
    return asks
        ? !buying.open(said.conversation().key()).isEmpty()
        : buying
            .meant(
                said.conversation().key(), said.member().key(), said.member().name(), said.words())
            .isPresent();
  }

  @Override
  public Answer handle(Turn turn) {
    List<SignUpSheet> open = buying.open(turn.conversation().key());
    if (open.isEmpty()) {
      return Answer.of(say(turn.texts().say("groupbuy.none")));
    }
    if (asksForList(turn.words())) {
      return Answer.of(say(GroupBuyTexts.status(open.getFirst(), turn.texts())));
    }
    Optional<SignUpSheet> meant =
        buying.meant(turn.conversation().key(), turn.who(), turn.member().name(), turn.words());
    return meant
        .map(sheet -> buying.signUp(sheet, turn))
        .orElseGet(() -> Answer.of(say(GroupBuyTexts.status(open.getFirst(), turn.texts()))));
  }

  /** A yes or no to the clerk, or an order of what it has just shown, is not for the list. */
  private static boolean isForTheShop(Overheard said) {
    boolean spokenTo =
        said.addressing() == Addressing.REPLIED || said.addressing() == Addressing.MENTIONED;
    boolean answers =
        switch (said.recognition().intent()) {
          case CONFIRM, DENY, START_GROUP_BUY, CLOSE_GROUP_BUY -> true;
          case PLACE_ORDER, ADD_TO_CART, FIND_PRODUCT ->
              spokenTo && said.recognition().confidence() >= SURE;
          default -> false;
        };
    return answers && said.recognition().confidence() >= SURE;
  }

  private static final double SURE = 0.8;

  private static boolean asksForList(String words) {
    String plain = words.strip();
    return plain.length() <= LONGEST_QUESTION && LIST.matcher(plain).matches();
  }

  private static Say say(String text) {
    return Say.toAll(Reply.Text.of(text));
  }
}
