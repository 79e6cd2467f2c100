/**
 * The clerk's words: message files by language, amounts and cards as members read them.
 *
 * <p>Every text that a person sees comes from here by its key.
 */
@NullMarked
package io.xiaoer.bot.text;

import org.jspecify.annotations.NullMarked;
