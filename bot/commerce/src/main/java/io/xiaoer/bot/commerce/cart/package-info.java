/** What members have put aside to buy later: pieces by sku, without prices. Depends on sql only. */
@NullMarked
package io.xiaoer.bot.commerce.cart;

import org.jspecify.annotations.NullMarked;
