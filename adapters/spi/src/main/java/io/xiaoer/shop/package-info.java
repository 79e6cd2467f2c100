/** The goods as shops describe them, and the port that reads a product feed. */
@NullMarked
package io.xiaoer.shop;

import org.jspecify.annotations.NullMarked;
