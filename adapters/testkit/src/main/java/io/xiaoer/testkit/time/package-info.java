/** Time under a test's control: {@link io.xiaoer.testkit.time.MutableClock}. */
@NullMarked
package io.xiaoer.testkit.time;

import org.jspecify.annotations.NullMarked;
