package io.xiaoer.bot.skill;

import io.xiaoer.bot.commerce.ledger.Ledger;
import io.xiaoer.bot.commerce.ledger.LedgerEntry;
import io.xiaoer.bot.commerce.member.Members;
import io.xiaoer.bot.dialogue.Answer;
import io.xiaoer.bot.dialogue.Skill;
import io.xiaoer.bot.dialogue.Turn;
import io.xiaoer.bot.text.EarningsTexts;
import io.xiaoer.intent.Intent;
import io.xiaoer.reply.Reply;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Becoming a shopkeeper, free of charge, and what was earned by it. */
public final class ShopkeeperSkill implements Skill {

  private static final Pattern OPEN_SHOP =
      Pattern.compile(
          "(我(要|想)(开店|开个店|当店主)|(i (want|would like|'d like) to )?open (a|my) shop)[\\s。.!！~～]*",
          Pattern.CASE_INSENSITIVE);
  private static final int SHOWN = 20;

  private final Members members;
  private final Ledger ledger;

  public ShopkeeperSkill(Members members, Ledger ledger) {
    this.members = members;
    this.ledger = ledger;
  }

  @Override
  public Set<Intent> intents() {
    return Set.of(Intent.MY_EARNINGS);
  }

  @Override
  public boolean isCommand(String words) {
    return OPEN_SHOP.matcher(words.strip()).matches();
  }

  @Override
  public Answer handle(Turn turn) {
    return isCommand(turn.words()) ? open(turn) : earnings(turn);
  }

  private Answer open(Turn turn) {
    if (turn.member().shopkeeper()) {
      return Answer.of(turn.privately(Reply.Text.of(turn.texts().say("shop.already"))));
    }
    Reply opened = Reply.Text.of(turn.texts().say("shop.opened", "name", turn.member().name()));
    return Answer.doing(
        tx -> members.openShop(tx, turn.who()).map(_ -> List.of(turn.privately(opened))));
  }

  private Answer earnings(Turn turn) {
    List<LedgerEntry> entries = ledger.of(turn.who(), SHOWN).await();
    return turn.answerPrivately(Reply.Text.of(EarningsTexts.summary(entries, turn.texts())));
  }
}
