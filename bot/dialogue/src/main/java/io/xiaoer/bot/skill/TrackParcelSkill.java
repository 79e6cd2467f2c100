package io.xiaoer.bot.skill;

import io.xiaoer.bot.commerce.order.Order;
import io.xiaoer.bot.commerce.order.OrderStatus;
import io.xiaoer.bot.commerce.order.Orders;
import io.xiaoer.bot.commerce.order.Parcel;
import io.xiaoer.bot.dialogue.Answer;
import io.xiaoer.bot.dialogue.Skill;
import io.xiaoer.bot.dialogue.Turn;
import io.xiaoer.bot.text.ParcelTexts;
import io.xiaoer.intent.Intent;
import io.xiaoer.intent.Slot;
import io.xiaoer.reply.FallbackText;
import io.xiaoer.reply.Reply;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells a member where their own parcels are, where only they read it. A tracking number proves
 * nothing: parcels of other people's orders read like unknown ones.
 */
public final class TrackParcelSkill implements Skill {

  private static final int RECENT = 10;

  private final Orders orders;
  private final Handing handing;
  private final ParcelTexts words;

  public TrackParcelSkill(Orders orders, Handing handing, ParcelTexts words) {
    this.orders = orders;
    this.handing = handing;
    this.words = words;
  }

  @Override
  public Set<Intent> intents() {
    return Set.of(Intent.TRACK_PARCEL, Intent.URGE_DELIVERY);
  }

  @Override
  public Answer handle(Turn turn) {
    List<Order> mine = orders.of(turn.who(), RECENT).await();
    return chosen(mine, turn)
        .map(order -> told(order, turn))
        .orElseGet(() -> turn.answerPrivately(Reply.Text.of(turn.texts().say(absent(turn)))));
  }

  private static Optional<Order> chosen(List<Order> mine, Turn turn) {
    Optional<String> tracking = turn.text(Slot.TRACKING_NUMBER);
    Optional<String> number = turn.text(Slot.ORDER_NUMBER);
    if (tracking.isPresent()) {
      return mine.stream().filter(order -> carries(order, tracking.get())).findFirst();
    }
    if (number.isPresent()) {
      return mine.stream()
          .filter(order -> order.number().equalsIgnoreCase(number.get()))
          .findFirst();
    }
    return mine.stream()
        .filter(TrackParcelSkill::isUnderWay)
        .findFirst()
        .or(() -> mine.stream().filter(order -> !order.parcels().isEmpty()).findFirst())
        .or(() -> mine.stream().findFirst());
  }

  private static boolean carries(Order order, String tracking) {
    return order.parcels().stream()
        .anyMatch(parcel -> parcel.trackingNumber().equalsIgnoreCase(tracking));
  }

  private static boolean isUnderWay(Order order) {
    return order.parcels().stream().anyMatch(parcel -> !parcel.status().isFinal());
  }

  /** Who urges wants more than to know: a person is told, while there is something to hurry. */
  private Answer told(Order order, Turn turn) {
    Reply parcel = latest(order, turn);
    boolean urges =
        turn.recognition().intent() == Intent.URGE_DELIVERY
            && (order.status() == OrderStatus.PAID || order.status() == OrderStatus.SHIPPED);
    return urges
        ? handing.over(order, FallbackText.of(parcel) + "\n" + turn.texts().say("urge.noted"), turn)
        : turn.answerPrivately(parcel);
  }

  private Reply latest(Order order, Turn turn) {
    return order.parcels().isEmpty()
        ? Reply.Text.of(turn.texts().say("parcel.none", "number", order.number()))
        : words.latest(order, newest(order.parcels()), turn.texts());
  }

  private static Parcel newest(List<Parcel> parcels) {
    return parcels.stream()
        .filter(parcel -> !parcel.status().isFinal())
        .findFirst()
        .orElse(parcels.getLast());
  }

  private static String absent(Turn turn) {
    boolean named =
        turn.text(Slot.TRACKING_NUMBER).or(() -> turn.text(Slot.ORDER_NUMBER)).isPresent();
    return named ? "order.notFound" : "order.none";
  }
}
