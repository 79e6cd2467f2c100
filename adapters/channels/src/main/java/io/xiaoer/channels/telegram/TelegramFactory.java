package io.xiaoer.channels.telegram;

import io.xiaoer.channel.ChannelAdapter;
import io.xiaoer.channel.ChannelAdapterFactory;
import io.xiaoer.plugin.AdapterContext;

/** Makes the Telegram channel: {@code channels.telegram}. */
public final class TelegramFactory implements ChannelAdapterFactory<TelegramSettings> {

  @Override
  public String name() {
    return Telegram.CHANNEL.value();
  }

  @Override
  public Class<TelegramSettings> settingsType() {
    return TelegramSettings.class;
  }

  @Override
  public ChannelAdapter create(TelegramSettings settings, AdapterContext context) {
    return new TelegramAdapter(settings, context);
  }
}
