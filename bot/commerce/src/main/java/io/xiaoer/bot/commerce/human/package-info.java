/**
 * Members who wait for somebody of the shop: tickets, what operators answer, and how it gets back
 * into the chat. Depends on outbox and sql.
 */
@NullMarked
package io.xiaoer.bot.commerce.human;

import org.jspecify.annotations.NullMarked;
