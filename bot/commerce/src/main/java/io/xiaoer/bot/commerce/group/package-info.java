/** What a group has decided about the clerk in it. Depends on sql only. */
@NullMarked
package io.xiaoer.bot.commerce.group;

import org.jspecify.annotations.NullMarked;
