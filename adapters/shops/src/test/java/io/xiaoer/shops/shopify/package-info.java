@NullMarked
package io.xiaoer.shops.shopify;

import org.jspecify.annotations.NullMarked;
