/**
 * Money for orders: attempts at a payment, and the one transition by which callback and query alike
 * settle them.
 */
@NullMarked
package io.xiaoer.bot.commerce.payment;

import org.jspecify.annotations.NullMarked;
