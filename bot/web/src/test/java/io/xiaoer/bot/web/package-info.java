/** The servers over real HTTP, with fakes behind them. */
@NullMarked
package io.xiaoer.bot.web;

import org.jspecify.annotations.NullMarked;
