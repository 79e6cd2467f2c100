package io.xiaoer.bot.commerce.checkout;

/** What is wrong with a field of a form. */
public enum FieldFault {
  MISSING,
  TOO_SHORT,
  TOO_LONG,
  /** Not in the shape that such a field has. */
  MALFORMED
}
