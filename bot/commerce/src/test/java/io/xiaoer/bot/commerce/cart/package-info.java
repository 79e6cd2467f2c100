/** Tests of the package, on both databases where it stores something. */
@NullMarked
package io.xiaoer.bot.commerce.cart;

import org.jspecify.annotations.NullMarked;
