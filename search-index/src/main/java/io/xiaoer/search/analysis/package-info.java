/**
 * From text to tokens: one way of writing (width, case, Traditional and Simplified), Han cut into
 * words, English stems. Knows nothing of products.
 */
@NullMarked
package io.xiaoer.search.analysis;

import org.jspecify.annotations.NullMarked;
