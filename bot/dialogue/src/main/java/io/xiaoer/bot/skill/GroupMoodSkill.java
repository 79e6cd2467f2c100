package io.xiaoer.bot.skill;

import io.xiaoer.bot.commerce.group.GroupSettings;
import io.xiaoer.bot.commerce.group.Mood;
import io.xiaoer.bot.dialogue.Answer;
import io.xiaoer.bot.dialogue.CalledByName;
import io.xiaoer.bot.dialogue.Say;
import io.xiaoer.bot.dialogue.Skill;
import io.xiaoer.bot.dialogue.Turn;
import io.xiaoer.intent.Intent;
import io.xiaoer.reply.Reply;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How much the clerk speaks in a group, told in words by a shopkeeper: "小二安静点", "be lively". The
 * clerk's own name or a mention must go before it: people tell each other to be quiet, too.
 */
public final class GroupMoodSkill implements Skill {

  private static final String END = "[\\s,.!~，。！～]*(?:吧|啦|了|哦|please)?[\\s.!。！]*";
  private static final Map<Mood, Pattern> ORDERS = new EnumMap<>(Mood.class);

  static {
    ORDERS.put(
        Mood.QUIET,
        Pattern.compile(
            "(?:请|你|please )?(?:安静(?:一)?(?:点|些|下|会儿)?|(?:少|别|不要)(?:说话?|插嘴|插话|打扰)(?:一?点|了)?"
                + "|闭嘴|be (?:more )?quiet|quiet(?: please| down)?|shush|speak less)"
                + END));
    ORDERS.put(
        Mood.NORMAL,
        Pattern.compile(
            "(?:请|你|please )?(?:(?:恢复)?正常(?:说话|一?点|模式)?|可以说话了?|恢复说话|be normal|speak normally|back"
                + " to normal|you (?:can|may) (?:talk|speak)(?: again)?)"
                + END));
    ORDERS.put(
        Mood.LIVELY,
        Pattern.compile(
            "(?:请|你|please )?(?:活跃(?:一)?(?:点|些)?|热闹(?:一)?点|积极(?:一)?点|多(?:说|聊)(?:说话|点|几句)?"
                + "|主动(?:一)?点|be (?:more )?(?:lively|chatty|active)|speak (?:up|more))"
                + END));
  }

  private final GroupSettings settings;

  public GroupMoodSkill(GroupSettings settings) {
    this.settings = settings;
  }

  @Override
  public Set<Intent> intents() {
    return Set.of();
  }

  @Override
  public boolean isCommand(String words) {
    return CalledByName.said(words).flatMap(GroupMoodSkill::mood).isPresent();
  }

  @Override
  public boolean obeys(String words) {
    return isCommand(words) || mood(words).isPresent();
  }

  @Override
  public Answer handle(Turn turn) {
    Mood mood =
        mood(turn.words())
            .or(() -> CalledByName.said(turn.words()).flatMap(GroupMoodSkill::mood))
            .orElse(Mood.NORMAL);
    if (!turn.conversation().isGroup()) {
      return Answer.of(Say.toAll(Reply.Text.of(turn.texts().say("group.notHere"))));
    }
    if (!turn.member().shopkeeper()) {
      return Answer.of(turn.privately(Reply.Text.of(turn.texts().say("group.notYours"))));
    }
    String key = "group." + mood.name().toLowerCase(Locale.ROOT);
    Say said = Say.toAll(Reply.Text.of(turn.texts().say(key)));
    return Answer.doing(
        tx ->
            settings.set(tx, turn.conversation().key(), mood, turn.who()).map(_ -> List.of(said)));
  }

  private static Optional<Mood> mood(String words) {
    String plain = words.strip().toLowerCase(Locale.ROOT);
    return ORDERS.entrySet().stream()
        .filter(order -> order.getValue().matcher(plain).matches())
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
