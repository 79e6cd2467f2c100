/**
 * The far end of a turn: messages committed with their effect and sent afterwards. Depends on sql
 * only.
 *
 * <p>A <em>lane</em> here is a conversation and an audience: messages of one lane are sent in
 * order.
 */
@NullMarked
package io.xiaoer.bot.commerce.outbox;

import org.jspecify.annotations.NullMarked;
