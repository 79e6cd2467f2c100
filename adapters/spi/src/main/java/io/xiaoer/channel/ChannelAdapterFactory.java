package io.xiaoer.channel;

import io.xiaoer.plugin.AdapterFactory;

/** Makes the adapter of one platform. */
public interface ChannelAdapterFactory<C extends Record>
    extends AdapterFactory<C, ChannelAdapter> {}
