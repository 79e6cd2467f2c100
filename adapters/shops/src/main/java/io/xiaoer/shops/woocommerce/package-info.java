/**
 * WooCommerce's product CSV, {@code format: woocommerce}: variations name the row of their product.
 */
@NullMarked
package io.xiaoer.shops.woocommerce;

import org.jspecify.annotations.NullMarked;
