package io.xiaoer.testkit.channel;

import io.xiaoer.channel.ChannelAdapter;
import io.xiaoer.channel.Conversation;
import io.xiaoer.channel.MemberKey;
import io.xiaoer.http.HttpRequestData;
import java.util.List;
import java.util.Optional;

/**
 * An adapter together with its platform: one group, two members in it, and the direct chat of the
 * first. Made afresh for each test.
 */
public interface ChannelBench extends AutoCloseable {

  ChannelAdapter adapter();

  /** A group that both members and the clerk are in. */
  Conversation group();

  /** The direct chat of {@link #member}; may be asked for only after they were heard of. */
  Conversation direct();

  /** Who does what happens. Has opened the direct chat. */
  MemberKey member();

  /** Who else is in the group. */
  MemberKey bystander();

  /**
   * An authentic delivery of that; each call is another event. Empty where the platform never
   * delivers such a thing.
   */
  Optional<HttpRequestData> delivery(Happening happening);

  /** Those bytes, as authentic as the platform can make them. */
  HttpRequestData authentic(byte[] body);

  /** The delivery, spoilt. Empty where the platform's kind of proof cannot tell. */
  Optional<HttpRequestData> forged(HttpRequestData authentic, Forgery forgery);

  /** All messages of the clerk that a member can see, in the group and in their direct chat. */
  List<Shown> seenBy(MemberKey reader);

  @Override
  void close();
}
