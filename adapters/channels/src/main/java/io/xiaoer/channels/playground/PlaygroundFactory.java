package io.xiaoer.channels.playground;

import io.xiaoer.channel.ChannelAdapter;
import io.xiaoer.channel.ChannelAdapterFactory;
import io.xiaoer.plugin.AdapterContext;

/** Makes the playground: {@code channels.playground}. */
public final class PlaygroundFactory implements ChannelAdapterFactory<PlaygroundSettings> {

  @Override
  public String name() {
    return Playground.CHANNEL.value();
  }

  @Override
  public Class<PlaygroundSettings> settingsType() {
    return PlaygroundSettings.class;
  }

  @Override
  public ChannelAdapter create(PlaygroundSettings settings, AdapterContext context) {
    return new PlaygroundAdapter(context);
  }
}
