/**
 * What every channel must hold to, whatever the platform.
 *
 * <p>{@link io.xiaoer.testkit.channel.ChannelAdapterContract} is the suite, {@link
 * io.xiaoer.testkit.channel.ChannelBench} what an adapter brings to it, {@link
 * io.xiaoer.testkit.channel.RecordingChannel} the channel in memory that passes it too and that
 * tests of the engine talk through. For tests only.
 */
@NullMarked
package io.xiaoer.testkit.channel;

import org.jspecify.annotations.NullMarked;
