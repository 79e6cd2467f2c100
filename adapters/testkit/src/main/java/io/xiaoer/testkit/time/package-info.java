/** Time that a test moves by hand: no test sleeps or reads the wall clock. */
@NullMarked
package io.xiaoer.testkit.time;

import org.jspecify.annotations.NullMarked;
