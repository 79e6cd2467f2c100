/**
 * What the shop answers to common questions: edited by the shop, effective at once on every node;
 * and the questions that nobody has answered yet.
 */
@NullMarked
package io.xiaoer.bot.commerce.faq;

import org.jspecify.annotations.NullMarked;
