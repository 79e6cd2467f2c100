package io.xiaoer.channel;

/** Our bot on a platform: lower case letters, digits and dashes. The first is {@link #MAIN}. */
public record AccountId(String value) {

  /** The account of a channel that has only one. */
  public static final AccountId MAIN = new AccountId("main");

  public AccountId {
    Segments.requireName(value, "account");
  }

  @Override
  public String toString() {
    return value;
  }
}
