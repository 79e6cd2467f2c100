/**
 * Google Merchant product data, {@code format: google}: RSS 2.0 or Atom with the {@code g:}
 * vocabulary, or the same as a table.
 */
@NullMarked
package io.xiaoer.shops.google;

import org.jspecify.annotations.NullMarked;
