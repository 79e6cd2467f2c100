/** What every {@link io.xiaoer.state.KeyValueStore} must do, and one that is a plain map. */
@NullMarked
package io.xiaoer.testkit.state;

import org.jspecify.annotations.NullMarked;
