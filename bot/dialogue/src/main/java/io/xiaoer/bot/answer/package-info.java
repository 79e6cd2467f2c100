/**
 * What a question about a good asks for, and what the shop's own data says to it. Pure: no port is
 * called here, nothing is worded for people, and nothing is made up.
 */
@NullMarked
package io.xiaoer.bot.answer;

import org.jspecify.annotations.NullMarked;
