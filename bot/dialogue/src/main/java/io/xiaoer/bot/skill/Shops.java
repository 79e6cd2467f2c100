package io.xiaoer.bot.skill;

import io.xiaoer.bot.commerce.share.ShareLinks;
import io.xiaoer.bot.dialogue.Turn;
import io.xiaoer.channel.MemberKey;
import org.jspecify.annotations.Nullable;

/**
 * In whose shop somebody asks: a group is the shop of the shopkeeper who shared goods there last.
 */
public final class Shops {

  private final ShareLinks shares;

  public Shops(ShareLinks shares) {
    this.shares = shares;
  }

  /** The id of the shopkeeper, or null where it is nobody's shop. */
  @Nullable String of(Turn turn) {
    if (turn.member().shopkeeper()) {
      return turn.who().toString();
    }
    return turn.conversation().isGroup()
        ? shares.lastSharer(turn.conversation().key()).await().map(MemberKey::toString).orElse(null)
        : null;
  }
}
