/** What every {@link io.xiaoer.shop.FeedFormat} must do. */
@NullMarked
package io.xiaoer.testkit.shop;

import org.jspecify.annotations.NullMarked;
