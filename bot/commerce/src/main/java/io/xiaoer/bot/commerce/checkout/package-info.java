/**
 * The private page of an order: one-time links of which only the hash is kept, and the recipient
 * that the buyer enters there.
 */
@NullMarked
package io.xiaoer.bot.commerce.checkout;

import org.jspecify.annotations.NullMarked;
