/** Speed and size of the search at many goods; run by the Maven profile {@code bench-search}. */
@NullMarked
package io.xiaoer.search.bench;

import org.jspecify.annotations.NullMarked;
