package io.xiaoer.bot.app;

import io.xiaoer.carrier.CarrierAdapter;
import io.xiaoer.carrier.CarrierAdapterFactory;
import io.xiaoer.channel.ChannelAdapter;
import io.xiaoer.channel.ChannelAdapterFactory;
import io.xiaoer.config.KnownNames;
import io.xiaoer.config.Settings;
import io.xiaoer.payment.PaymentProvider;
import io.xiaoer.payment.PaymentProviderFactory;
import io.xiaoer.shop.FeedFormat;
import io.xiaoer.state.KeyValueStore;
import io.xiaoer.state.KeyValueStoreFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ServiceLoader;

/** The adapters that the settings switch on. */
record Adapters(
    Map<String, ChannelAdapter> channels,
    Map<String, CarrierAdapter> carriers,
    Map<String, PaymentProvider> payments,
    Map<String, FeedFormat> feeds,
    KeyValueStore store) {

  /** Finds and makes them. Opens nothing; an unknown name stops the start. */
  @SuppressWarnings({"unchecked", "rawtypes"}) // a class literal has no type argument
  static Adapters create(Ground ground) {
    Settings settings = ground.settings();
    return new Adapters(
        new Plugins<ChannelAdapter>("channels", (Class) ChannelAdapterFactory.class)
            .create(settings.channels(), ground::contextOf),
        new Plugins<CarrierAdapter>("carriers", (Class) CarrierAdapterFactory.class)
            .create(settings.carriers(), ground::contextOf),
        new Plugins<PaymentProvider>("payments", (Class) PaymentProviderFactory.class)
            .create(settings.payments(), ground::contextOf),
        feedFormats(settings),
        store(ground));
  }

  private static Map<String, FeedFormat> feedFormats(Settings settings) {
    Map<String, FeedFormat> formats = new LinkedHashMap<>();
    ServiceLoader.load(FeedFormat.class).forEach(format -> formats.put(format.name(), format));
    settings
        .catalog()
        .feeds()
        .forEach(
            feed -> KnownNames.require("catalog.feeds.format", feed.format(), formats.keySet()));
    return formats;
  }

  private static KeyValueStore store(Ground ground) {
    Map<String, KeyValueStoreFactory> byScheme = new LinkedHashMap<>();
    for (KeyValueStoreFactory factory : ServiceLoader.load(KeyValueStoreFactory.class)) {
      factory.schemes().forEach(scheme -> byScheme.put(scheme, factory));
    }
    String scheme = ground.settings().state().scheme();
    KnownNames.require("state.url", scheme, byScheme.keySet());
    return java.util.Objects.requireNonNull(byScheme.get(scheme))
        .create(ground.settings().state().url(), ground.vertx(), ground.clock());
  }
}
