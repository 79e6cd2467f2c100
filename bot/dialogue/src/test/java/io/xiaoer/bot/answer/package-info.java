/** Questions about goods, read and answered in tables of both languages. */
@org.jspecify.annotations.NullMarked
package io.xiaoer.bot.answer;
