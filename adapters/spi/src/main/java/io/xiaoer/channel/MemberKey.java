package io.xiaoer.channel;

import java.util.Objects;

/**
 * A person, as one of our accounts knows them. The platform vouches for it: it is never typed.
 *
 * <p>Its text form, {@link #toString}, is unique and is read back by {@link #parse}.
 */
public record MemberKey(ChannelId channel, AccountId account, String member) {

  public MemberKey {
    Objects.requireNonNull(channel, "channel");
    Objects.requireNonNull(account, "account");
    Segments.requireId(member, "member");
  }

  /** Reads the text form; throws {@link IllegalArgumentException} on anything else. */
  public static MemberKey parse(String text) {
    String[] parts = Segments.split(text);
    return new MemberKey(new ChannelId(parts[0]), new AccountId(parts[1]), parts[2]);
  }

  @Override
  public String toString() {
    return Segments.join(channel, account, member);
  }
}
