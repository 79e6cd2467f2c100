/**
 * Goods in the vocabulary of product listings, which Google Merchant and Meta share: {@code id,
 * title, availability, price, item_group_id} and so on.
 */
@NullMarked
package io.xiaoer.feed.listing;

import org.jspecify.annotations.NullMarked;
