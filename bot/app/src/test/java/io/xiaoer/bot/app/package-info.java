/** The whole service, from outside: conversations, platforms, browsers, restarts. */
@NullMarked
package io.xiaoer.bot.app;

import org.jspecify.annotations.NullMarked;
