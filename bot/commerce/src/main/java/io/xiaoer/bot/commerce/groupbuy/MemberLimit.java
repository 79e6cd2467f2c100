package io.xiaoer.bot.commerce.groupbuy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How many of an item one member may have, for whomever. Pure. */
final class MemberLimit {

  private record Key(String member, String person, String ref) {

    static Key of(GroupBuyLine line) {
      return new Key(line.member().toString(), line.self() ? "" : line.name(), line.ref());
    }
  }

  private MemberLimit() {}

  /** The changes that would bring their member above the limit; a change to less never does. */
  static List<GroupBuyLine> exceeded(
      List<GroupBuyLine> lines, List<GroupBuyLine> changes, int limit) {
    Map<Key, BigDecimal> now = new LinkedHashMap<>();
    lines.forEach(line -> now.put(Key.of(line), line.quantity()));
    List<GroupBuyLine> exceeded = new ArrayList<>();
    for (GroupBuyLine change : changes) {
      Key key = Key.of(change);
      BigDecimal before = now.getOrDefault(key, BigDecimal.ZERO);
      now.put(key, change.quantity());
      boolean grows = change.quantity().compareTo(before) > 0;
      if (grows && total(now, key).compareTo(BigDecimal.valueOf(limit)) > 0) {
        now.put(key, before);
        exceeded.add(change);
      }
    }
    return exceeded;
  }

  private static BigDecimal total(Map<Key, BigDecimal> now, Key of) {
    return now.entrySet().stream()
        .filter(entry -> entry.getKey().member().equals(of.member()))
        .filter(entry -> entry.getKey().ref().equals(of.ref()))
        .map(Map.Entry::getValue)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
