/** What every {@link io.xiaoer.payment.PaymentProvider} must do, and one that follows a script. */
@NullMarked
package io.xiaoer.testkit.payment;

import org.jspecify.annotations.NullMarked;
