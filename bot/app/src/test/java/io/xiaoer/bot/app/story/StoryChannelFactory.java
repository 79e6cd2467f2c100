package io.xiaoer.bot.app.story;

import io.xiaoer.channel.ChannelAdapter;
import io.xiaoer.channel.ChannelAdapterFactory;
import io.xiaoer.plugin.AdapterContext;

/** The stage on which one member can be told something inside the group. */
public final class StoryChannelFactory implements ChannelAdapterFactory<StoryChannelFactory.None> {

  /** There is nothing to choose. */
  public record None() {}

  @Override
  public String name() {
    return Story.Stage.WHISPERING.channel();
  }

  @Override
  public Class<None> settingsType() {
    return None.class;
  }

  @Override
  public ChannelAdapter create(None settings, AdapterContext context) {
    return new StoryChannel(name(), true);
  }
}
