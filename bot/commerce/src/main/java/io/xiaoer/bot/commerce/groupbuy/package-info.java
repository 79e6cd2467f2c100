/**
 * Group buys: what a shopkeeper offers to a group, and who signs up for how much of it.
 *
 * <p>Entries are only added; what stands is the last entry of each member, person and item.
 */
@NullMarked
package io.xiaoer.bot.commerce.groupbuy;

import org.jspecify.annotations.NullMarked;
