package io.xiaoer.bot.web;

import static io.xiaoer.testkit.time.Patience.value;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.xiaoer.bot.commerce.payment.SettleOutcome;
import io.xiaoer.bot.web.edge.PaymentSettlement;
import io.xiaoer.channel.ChannelAdapter;
import io.xiaoer.payment.PaymentNotice;
import io.xiaoer.secret.Secret;
import io.xiaoer.testkit.payment.ScriptedPayments;
import io.xiaoer.testkit.time.MutableClock;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A running edge with fakes behind it. */
final class Edge implements AutoCloseable {

  static final Secret CONSOLE_TOKEN = new Secret("open sesame");

  final Vertx vertx = Vertx.vertx();
  final MutableClock clock = MutableClock.atSomeTime();
  final TestShop shop = new TestShop();
  final TestMerchandise merchandise = new TestMerchandise();
  final TestIntake intake = new TestIntake();
  final TestTickets tickets = new TestTickets();
  final TestRooms rooms = new TestRooms(clock);
  final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  final ScriptedPayments payments = new ScriptedPayments(clock, new Secret("seal"));
  final List<PaymentNotice> notices = new ArrayList<>();
  SettleOutcome settleOutcome = new SettleOutcome.UnknownReference();
  final EdgeServer server;
  final int port;

  Edge(Path directory, ChannelAdapter... more) {
    this(directory, 0, more);
  }

  Edge(Path directory, int wanted, ChannelAdapter... more) {
    List<ChannelAdapter> channels = new ArrayList<>(List.of(more));
    channels.add(rooms);
    AtomicInteger ids = new AtomicInteger();
    PaymentSettlement settlement =
        (notice, _) -> {
          notices.add(notice);
          return shop.fault == null
              ? Future.succeededFuture(settleOutcome)
              : Future.failedFuture(shop.fault);
        };
    server =
        new EdgeServer(
            new EdgeParts(
                vertx,
                new EdgeParts.Place("127.0.0.1", wanted, "http://shop.example", new Secret("key")),
                channels,
                intake,
                new EdgeParts.Till(List.of(payments), settlement),
                new EdgeParts.Shop(
                    shop.storefront(),
                    shop.checkout(),
                    List.of(),
                    shop.catalog(),
                    merchandise.discovery(),
                    shop.book(),
                    tickets,
                    CONSOLE_TOKEN),
                new EdgeParts.Pictures(Edge::drawing, directory.resolve("pictures")),
                metrics,
                clock,
                () -> "abcdefghijklmnopq-%04d".formatted(ids.incrementAndGet())));
    port = value(server.start());
  }

  Browser browser() {
    return new Browser("http://127.0.0.1:" + port);
  }

  @Override
  public void close() {
    value(server.drain());
    value(vertx.close());
  }

  private static Optional<InputStream> drawing(String id) {
    return Optional.ofNullable(Edge.class.getResourceAsStream("/pictures/" + id + ".svg"));
  }
}
