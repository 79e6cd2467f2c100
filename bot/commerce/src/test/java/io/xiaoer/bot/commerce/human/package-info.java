/** Tickets on both databases. */
@NullMarked
package io.xiaoer.bot.commerce.human;

import org.jspecify.annotations.NullMarked;
