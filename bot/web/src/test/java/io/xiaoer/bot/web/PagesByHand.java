package io.xiaoer.bot.web;

import io.vertx.core.Future;
import io.xiaoer.bot.commerce.checkout.CheckoutLookup;
import io.xiaoer.bot.commerce.checkout.FieldFault;
import io.xiaoer.bot.commerce.checkout.SaveOutcome;
import io.xiaoer.bot.commerce.order.OrderStatus;
import io.xiaoer.bot.commerce.payment.StartOutcome;
import io.xiaoer.bot.turn.Taken;
import io.xiaoer.channel.ChatEvent;
import io.xiaoer.channel.Conversation;
import io.xiaoer.channel.HostedRooms.Persona;
import io.xiaoer.channel.MessageContent;
import io.xiaoer.money.Money;
import io.xiaoer.payment.PaymentStep;
import io.xiaoer.reply.Action;
import io.xiaoer.reply.Action.Emphasis;
import io.xiaoer.reply.Card;
import io.xiaoer.reply.Reply;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The pages with made-up data at port 18080, to be looked at. Not a test; ends with the process.
 */
final class PagesByHand {

  private PagesByHand() {}

  public static void main(String[] arguments) {
    Edge edge = new Edge(Path.of(System.getProperty("java.io.tmpdir"), "xiaoer-pages"), 18080);
    Instant now = edge.clock.instant();
    edge.shop.shared.put(
        "one",
        Goods.shared(
            "one",
            Goods.product("sun", Goods.sunscreen().title(), List.of()),
            Money.of(8500, "CNY"),
            Map.of("sun", 4)));
    edge.shop.shared.put(
        "many",
        Goods.shared(
            "many",
            Goods.withVariants(),
            Money.of(8900, "CNY"),
            Map.of("towel-white", 12, "towel-green", 3, "towel-pink", 0)));
    edge.shop.checkouts.put(
        "new", found(Goods.order(OrderStatus.AWAITING_PAYMENT, now, null, List.of())));
    edge.shop.checkouts.put(
        "ready",
        found(Goods.order(OrderStatus.AWAITING_PAYMENT, now, Goods.recipient(), List.of())));
    edge.shop.checkouts.put(
        "sent",
        found(
            Goods.order(OrderStatus.SHIPPED, now, Goods.recipient(), List.of(Goods.parcel(now)))));
    edge.shop.checkouts.put("old", new CheckoutLookup.Expired());
    edge.shop.orders.put("1", Goods.order(OrderStatus.SHIPPED, now, null, List.of()));
    edge.shop.saveOutcome =
        new SaveOutcome.Invalid(
            Map.of("phone", FieldFault.MALFORMED, "address", FieldFault.MISSING));
    edge.shop.startOutcome =
        new StartOutcome.Ready(
            new PaymentStep.TestPage(
                Money.of(15800, "CNY"),
                "/webhooks/payments/sandbox",
                Map.of("result", "paid"),
                Map.of("result", "declined")));
    edge.rooms.member("s1", "王姐", Persona.SHOPKEEPER, "早上好呀，今天降温了，大家多穿点～");
    edge.rooms.member("s2", "阿May", Persona.BUYER, "周末带娃去海边，有没有适合宝宝的防晒霜，一百以内");
    edge.rooms.clerk("c1", TestRooms.GROUP, false, carousel());
    edge.rooms.member("s3", "阿May", Persona.BUYER, "第一个来两件");
    edge.rooms.clerk("c2", TestRooms.GROUP, true, new Reply.OneCard(proposal()));
    edge.intake.turn =
        event -> {
          if (event instanceof ChatEvent.Said said
              && said.content() instanceof MessageContent.Text(var text)) {
            Conversation room = said.conversation();
            edge.vertx.setTimer(
                600,
                _ ->
                    edge.rooms.clerk(
                        "r-" + said.id().id(),
                        room,
                        false,
                        text.contains("防晒") ? carousel() : Reply.Text.of("好的：" + text)));
          }
          return Future.succeededFuture(new Taken.Done(null));
        };
  }

  private static CheckoutLookup found(io.xiaoer.bot.commerce.order.Order order) {
    return new CheckoutLookup.Found(order, order.createdAt().plus(Duration.ofHours(24)));
  }

  private static Reply carousel() {
    return new Reply.Carousel(
        "找到 3 款合适的：",
        List.of(
            card("小满屋 儿童物理防晒乳 SPF50+ 50ml", "纯物理，不刺激", "¥89.00", "会员价 ¥79.00"),
            card("云朵家 婴儿防晒喷雾 SPF30 60ml", "喷一喷就好，出门快", "¥69.00", null),
            card("海盐日记 宝宝防晒棒 15g", "脸上手上随手补", "¥59.00", "会员价 ¥52.00")));
  }

  private static Card card(
      String title, String text, String price, @org.jspecify.annotations.Nullable String member) {
    return new Card(
        title,
        text,
        new Card.Picture("/pictures/sun.png", title),
        new Card.PriceTag(price, member),
        List.of(),
        List.of(
            new Action.Invoke("来一件", "buy:1", Emphasis.PRIMARY),
            new Action.Invoke("看看详情", "see:1", Emphasis.NORMAL)));
  }

  private static Card proposal() {
    return new Card(
        "阿May，请确认：",
        "点“确认”或回复“确认”就下单，10 分钟内有效。",
        null,
        null,
        List.of(
            new Card.Field("儿童物理防晒乳 × 2", "¥158.00"),
            new Card.Field("单价", "¥79.00"),
            new Card.Field("库存", "有货，还剩 20 件"),
            new Card.Field("合计", "¥158.00")),
        List.of(
            new Action.Invoke("确认下单", "ok:1", Emphasis.PRIMARY),
            new Action.Invoke("不要了", "no:1", Emphasis.DANGER)));
  }
}
