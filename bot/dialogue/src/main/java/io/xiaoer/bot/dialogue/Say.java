package io.xiaoer.bot.dialogue;

import io.xiaoer.channel.Audience;
import io.xiaoer.channel.MemberKey;
import io.xiaoer.reply.Reply;

/** Something to be said in answer to a turn, and who may hear it. */
public record Say(Audience audience, Reply reply) {

  public static Say toAll(Reply reply) {
    return new Say(new Audience.Everyone(), reply);
  }

  /** For one member's eyes only. */
  public static Say only(MemberKey member, Reply reply) {
    return new Say(new Audience.Only(member), reply);
  }
}
