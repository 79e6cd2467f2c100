/**
 * Shopify's product CSV, {@code format: shopify}: as many rows as a product has forms or images.
 */
@NullMarked
package io.xiaoer.shops.shopify;

import org.jspecify.annotations.NullMarked;
