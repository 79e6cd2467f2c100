/** Tests of the merchandising rules. */
@NullMarked
package io.xiaoer.bot.commerce.merchandising;

import org.jspecify.annotations.NullMarked;
