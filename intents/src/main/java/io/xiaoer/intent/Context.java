package io.xiaoer.intent;

/**
 * What is known of the conversation when a text is read: "two of those" is an order only after
 * goods were shown, and "yes" confirms only what was proposed.
 */
public record Context(boolean hasResults, boolean hasProposal, boolean hasOrders) {

  public static final Context NONE = new Context(false, false, false);
}
