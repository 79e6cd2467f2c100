/**
 * Orders from the first proposal to the last parcel: what is offered, confirmed, reserved,
 * cancelled and shown.
 *
 * <p>A <em>proposal</em> is a price and a quantity that one member may confirm for a few minutes;
 * an <em>order</em> holds reserved stock until it is paid or given up. Every change of status is
 * one guarded statement, so that of two racing changes exactly one happens.
 */
@NullMarked
package io.xiaoer.bot.commerce.order;

import org.jspecify.annotations.NullMarked;
