package io.xiaoer.bot.deliver;

import io.xiaoer.channel.AccountId;
import io.xiaoer.channel.ChannelAdapter;
import io.xiaoer.channel.ChannelId;
import io.xiaoer.channel.ConversationKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The channels that are switched on. Immutable. */
public final class Channels {

  private record Key(ChannelId channel, AccountId account) {}

  private final Map<Key, ChannelAdapter> adapters;

  /**
   * @throws IllegalStateException where two adapters serve the same account
   */
  public Channels(List<ChannelAdapter> adapters) {
    this.adapters =
        adapters.stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    adapter -> new Key(adapter.channel(), adapter.account()), Function.identity()));
  }

  public List<ChannelAdapter> all() {
    return List.copyOf(adapters.values());
  }

  /** The channel of that name and account; both may be anything that somebody put into a URL. */
  public Optional<ChannelAdapter> find(String channel, String account) {
    return adapters.values().stream()
        .filter(adapter -> adapter.channel().value().equals(channel))
        .filter(adapter -> adapter.account().value().equals(account))
        .findFirst();
  }

  /** The channel of a conversation, where it is still switched on. */
  public Optional<ChannelAdapter> find(ConversationKey conversation) {
    return Optional.ofNullable(
        adapters.get(new Key(conversation.channel(), conversation.account())));
  }

  /**
   * The channel that an event came from.
   *
   * @throws IllegalArgumentException where no such channel is on: events come from channels that
   *     are
   */
  public ChannelAdapter of(ConversationKey conversation) {
    return find(conversation)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no channel " + conversation.channel() + "/" + conversation.account()));
  }
}
