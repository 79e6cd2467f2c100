package io.xiaoer.bot.app.story;

import io.xiaoer.channel.ChannelAdapter;
import io.xiaoer.channel.ChannelAdapterFactory;
import io.xiaoer.plugin.AdapterContext;

/** The stage on which what is private goes to the direct chat. */
public final class PlainStoryChannelFactory
    implements ChannelAdapterFactory<StoryChannelFactory.None> {

  @Override
  public String name() {
    return Story.Stage.PLAIN.channel();
  }

  @Override
  public Class<StoryChannelFactory.None> settingsType() {
    return StoryChannelFactory.None.class;
  }

  @Override
  public ChannelAdapter create(StoryChannelFactory.None settings, AdapterContext context) {
    return new StoryChannel(name(), false);
  }
}
