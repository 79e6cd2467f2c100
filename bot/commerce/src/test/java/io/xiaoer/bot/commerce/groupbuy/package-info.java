/** Tests of group buys. */
@NullMarked
package io.xiaoer.bot.commerce.groupbuy;

import org.jspecify.annotations.NullMarked;
