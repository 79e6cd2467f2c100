@NullMarked
package io.xiaoer.bot.commerce.payment;

import org.jspecify.annotations.NullMarked;
