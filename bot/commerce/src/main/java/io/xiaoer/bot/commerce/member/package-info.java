/** The people the clerk has met, as the platforms vouch for them. Depends on sql only. */
@NullMarked
package io.xiaoer.bot.commerce.member;

import org.jspecify.annotations.NullMarked;
