/** Time that is passed along instead of looked up: {@link io.xiaoer.time.Deadline}. */
@NullMarked
package io.xiaoer.time;

import org.jspecify.annotations.NullMarked;
