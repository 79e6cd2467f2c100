/** The shop's questions and answers on both databases. */
@NullMarked
package io.xiaoer.bot.commerce.faq;

import org.jspecify.annotations.NullMarked;
