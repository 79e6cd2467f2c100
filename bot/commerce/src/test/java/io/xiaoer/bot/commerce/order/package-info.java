@NullMarked
package io.xiaoer.bot.commerce.order;

import org.jspecify.annotations.NullMarked;
