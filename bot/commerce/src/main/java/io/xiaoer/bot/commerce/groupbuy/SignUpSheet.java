package io.xiaoer.bot.commerce.groupbuy;

import java.util.List;

/**
 * A group buy with its lines.
 *
 * @param lines in the order of joining, with what was withdrawn
 */
public record SignUpSheet(GroupBuy groupBuy, List<GroupBuyLine> lines) {

  public SignUpSheet {
    lines = List.copyOf(lines);
  }

  /** What is wanted still, in the order of joining. */
  public List<GroupBuyLine> standing() {
    return lines.stream().filter(GroupBuyLine::stands).toList();
  }
}
