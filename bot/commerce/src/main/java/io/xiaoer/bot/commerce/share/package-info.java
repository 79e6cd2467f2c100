/**
 * Offers as shared by one member, and the words to share them with. Depends on sql and member.
 *
 * <p>A <em>share link</em> remembers who shared what, where, at which price; <em>material</em> is
 * copy of the content library that every shopkeeper may use.
 */
@NullMarked
package io.xiaoer.bot.commerce.share;

import org.jspecify.annotations.NullMarked;
