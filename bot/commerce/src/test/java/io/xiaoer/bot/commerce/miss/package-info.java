/** What is kept of questions that found nothing. */
@NullMarked
package io.xiaoer.bot.commerce.miss;

import org.jspecify.annotations.NullMarked;
