package io.xiaoer.bot.turn;

import io.xiaoer.bot.commerce.member.Member;
import io.xiaoer.bot.commerce.member.Members;
import io.xiaoer.channel.Participant;

/** Who somebody is to the clerk. Called on the virtual thread of a turn. */
final class People {

  private final Members members;
  private final String shopLanguage;

  People(Members members, String shopLanguage) {
    this.members = members;
    this.shopLanguage = shopLanguage;
  }

  /** The member as known, or as the platform describes them. */
  Member member(Participant who) {
    return members
        .find(who.key())
        .await()
        .map(known -> who.owner() && !known.shopkeeper() ? owning(known) : known)
        .orElseGet(() -> new Member(who.key(), name(who), language(who), who.owner()));
  }

  /** What the platform knows of their language, else the shop's. */
  String language(Participant who) {
    return who.language() == null ? shopLanguage : who.language();
  }

  /** Who owns the conversation is a shopkeeper from now on. */
  private static Member owning(Member known) {
    return new Member(known.key(), known.name(), known.language(), true);
  }

  private static String name(Participant who) {
    return who.name() == null ? who.key().member() : who.name();
  }
}
