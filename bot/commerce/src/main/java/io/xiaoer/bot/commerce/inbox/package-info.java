/** The near end of a turn: which inbound events have had their effect. Depends on sql only. */
@NullMarked
package io.xiaoer.bot.commerce.inbox;

import org.jspecify.annotations.NullMarked;
