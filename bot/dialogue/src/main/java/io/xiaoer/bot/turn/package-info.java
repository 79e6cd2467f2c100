/**
 * One inbound event and its answer: claim, lane, turn, transaction.
 *
 * <p>A <em>lane</em> is the queue that keeps one conversation in order. Turns run on virtual
 * threads and may await; nothing here knows a platform.
 */
@NullMarked
package io.xiaoer.bot.turn;

import org.jspecify.annotations.NullMarked;
