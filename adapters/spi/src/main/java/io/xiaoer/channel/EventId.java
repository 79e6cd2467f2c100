package io.xiaoer.channel;

/**
 * The platform's own identity of an inbound event: the same for every redelivery, different for
 * every other event of the account. At most 256 characters.
 */
public record EventId(ChannelId channel, AccountId account, String id) {

  public EventId {
    Segments.requireId(id, "event id");
  }

  @Override
  public String toString() {
    return Segments.join(channel, account, id);
  }
}
