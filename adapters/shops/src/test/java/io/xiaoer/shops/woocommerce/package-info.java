@NullMarked
package io.xiaoer.shops.woocommerce;

import org.jspecify.annotations.NullMarked;
