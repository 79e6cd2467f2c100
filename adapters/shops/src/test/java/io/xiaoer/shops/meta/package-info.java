@NullMarked
package io.xiaoer.shops.meta;

import org.jspecify.annotations.NullMarked;
