/**
 * A payment provider without money: the buyer decides on a test page of ours whether the payment
 * works. For the demo shop and for tests.
 */
@NullMarked
package io.xiaoer.payments.sandbox;

import org.jspecify.annotations.NullMarked;
