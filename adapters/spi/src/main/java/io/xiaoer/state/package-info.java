/** Shared short-term memory: the {@link io.xiaoer.state.KeyValueStore} port. */
@NullMarked
package io.xiaoer.state;

import org.jspecify.annotations.NullMarked;
