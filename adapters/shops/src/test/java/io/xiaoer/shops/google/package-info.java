@NullMarked
package io.xiaoer.shops.google;

import org.jspecify.annotations.NullMarked;
