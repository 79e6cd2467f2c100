@NullMarked
package io.xiaoer.bot.commerce.feed;

import org.jspecify.annotations.NullMarked;
