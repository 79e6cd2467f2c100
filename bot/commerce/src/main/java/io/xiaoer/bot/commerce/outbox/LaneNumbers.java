package io.xiaoer.bot.commerce.outbox;

import io.vertx.core.Future;
import io.xiaoer.bot.commerce.sql.Tx;
import io.xiaoer.channel.Audience;
import io.xiaoer.channel.Outbound;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The number of each message in its lane: growing without end, in the order of the commits. */
final class LaneNumbers {

  // The row stays locked until the commit, so that nobody else gets a number of this lane before.
  private static final String TAKE =
      """
      INSERT INTO outbox_lane (lane, last) VALUES ($1, $2)
      ON CONFLICT (lane) DO UPDATE SET last = outbox_lane.last + excluded.last
      RETURNING last
      """;

  private LaneNumbers() {}

  /** The conversation and the audience of a message. */
  static String lane(Outbound message) {
    return switch (message.audience()) {
      case Audience.Everyone() -> message.conversation().key() + "|";
      case Audience.Only(var member) -> message.conversation().key() + "|" + member;
    };
  }

  /** A number for each message, in the order of the list. */
  static Future<List<Long>> take(Tx tx, List<Outbound> messages) {
    // Sorted, so that two transactions never wait for each other's lanes.
    TreeMap<String, Long> counts =
        messages.stream()
            .map(LaneNumbers::lane)
            .collect(
                Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    Map<String, Long> next = new HashMap<>();
    Future<Void> all = Future.succeededFuture();
    for (Map.Entry<String, Long> lane : counts.entrySet()) {
      all = all.compose(done -> take(tx, lane, next));
    }
    return all.map(done -> number(messages, next));
  }

  private static Future<Void> take(Tx tx, Map.Entry<String, Long> lane, Map<String, Long> next) {
    return tx.query(TAKE, lane.getKey(), lane.getValue())
        .onSuccess(
            rows -> next.put(lane.getKey(), rows.getFirst().getLong("last") - lane.getValue() + 1))
        .mapEmpty();
  }

  private static List<Long> number(List<Outbound> messages, Map<String, Long> next) {
    List<Long> numbers = new ArrayList<>(messages.size());
    messages.forEach(message -> numbers.add(next.merge(lane(message), 1L, Long::sum) - 1));
    return numbers;
  }
}
