package io.xiaoer.bot.web;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import io.xiaoer.bot.commerce.catalog.GoodsDiscovery;
import io.xiaoer.bot.web.edge.EventIntake;
import io.xiaoer.bot.web.edge.PaymentSettlement;
import io.xiaoer.bot.web.management.CatalogDesk;
import io.xiaoer.bot.web.management.OrderBook;
import io.xiaoer.bot.web.management.TicketBook;
import io.xiaoer.bot.web.pages.CheckoutDesk;
import io.xiaoer.bot.web.pages.Storefront;
import io.xiaoer.carrier.CarrierAdapter;
import io.xiaoer.channel.ChannelAdapter;
import io.xiaoer.payment.PaymentProvider;
import io.xiaoer.secret.Secret;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the edge is made of.
 *
 * @param channels those that are switched on; the one that is {@code HostedRooms} is shown at
 *     {@code /}
 * @param ids unguessable identifiers of 22 URL-safe characters
 */
public record EdgeParts(
    Vertx vertx,
    Place place,
    List<ChannelAdapter> channels,
    EventIntake intake,
    Till till,
    Shop shop,
    Pictures pictures,
    MeterRegistry metrics,
    Clock clock,
    Supplier<String> ids) {

  public EdgeParts {
    channels = List.copyOf(channels);
  }

  /**
   * Where it listens.
   *
   * @param port 0 for any free one
   * @param publicUrl where people reach it, without a slash at the end
   * @param key a stable secret of this installation, for cookies and forms
   */
  public record Place(String host, int port, String publicUrl, Secret key) {}

  /** How payments arrive. */
  public record Till(List<PaymentProvider> providers, PaymentSettlement settlement) {}

  /**
   * What the pages show.
   *
   * @param carriers for their names
   * @param consoleToken the management token, or null where the console stays closed
   */
  public record Shop(
      Storefront storefront,
      CheckoutDesk checkout,
      List<CarrierAdapter> carriers,
      CatalogDesk catalog,
      GoodsDiscovery discovery,
      OrderBook orders,
      TicketBook tickets,
      @Nullable Secret consoleToken) {}

  /**
   * Pictures that ship as drawings.
   *
   * @param drawings the SVG of an id, where there is one; called on worker threads
   * @param directory where PNGs are kept
   */
  public record Pictures(Function<String, Optional<InputStream>> drawings, Path directory) {}
}
