@NullMarked
package io.xiaoer.bot.commerce.checkout;

import org.jspecify.annotations.NullMarked;
