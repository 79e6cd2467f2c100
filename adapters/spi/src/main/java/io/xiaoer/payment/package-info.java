/**
 * What a payment provider is to us: start a payment, ask what became of it, receive its notices.
 *
 * <p>A notice is a hint and the query is the truth; both lead to the same {@link
 * io.xiaoer.payment.PaymentState}.
 */
@NullMarked
package io.xiaoer.payment;

import org.jspecify.annotations.NullMarked;
