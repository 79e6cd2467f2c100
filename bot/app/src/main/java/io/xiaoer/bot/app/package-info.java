/**
 * The whole, put together: {@link io.xiaoer.bot.app.Main} starts it, {@link
 * io.xiaoer.bot.app.Assembly} is the one place where parts meet. Nothing depends on this package.
 */
@NullMarked
package io.xiaoer.bot.app;

import org.jspecify.annotations.NullMarked;
