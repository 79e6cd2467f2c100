/**
 * The goods: the product table that feeds fill, stock on hand, and the search index as a view of
 * it.
 *
 * <p>A <em>sku</em> is what is stocked and sold: a variant's id, or the product's own id where it
 * has no variants. Depends on sql, the feed port of the SPI and the search index.
 */
@NullMarked
package io.xiaoer.bot.commerce.catalog;

import org.jspecify.annotations.NullMarked;
