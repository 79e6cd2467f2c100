/**
 * The pages that people come to by a link: what a shopkeeper shared, at {@code /s/{code}}, and the
 * private page of an order, at {@code /o/{token}}.
 */
@NullMarked
package io.xiaoer.bot.web.pages;

import org.jspecify.annotations.NullMarked;
