/** Brings what stands in the outbox to its platform, in order and inside its limits. */
@NullMarked
package io.xiaoer.bot.deliver;

import org.jspecify.annotations.NullMarked;
