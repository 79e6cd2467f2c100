package io.xiaoer.bot.commerce.checkout;

/** What somebody typed as the recipient: unchecked, and personal. */
public record RecipientForm(String name, String phone, String region, String address) {

  /** The names of the fields, as {@link SaveOutcome.Invalid} and the page use them. */
  public static final String NAME = "name";

  public static final String PHONE = "phone";
  public static final String REGION = "region";
  public static final String ADDRESS = "address";

  @Override
  public String toString() {
    return "RecipientForm[***]";
  }
}
