/**
 * The page at {@code /}: a simulated group and the direct chat with the clerk, drawn from the rooms
 * of the channel that lives in this process. What is said here goes the way of every webhook.
 */
@NullMarked
package io.xiaoer.bot.web.chat;

import org.jspecify.annotations.NullMarked;
