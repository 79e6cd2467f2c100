/** The short-term memory of a single node, inside its process: {@code state.url: memory}. */
@NullMarked
package io.xiaoer.stores.memory;

import org.jspecify.annotations.NullMarked;
