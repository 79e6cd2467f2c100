/** Tests. */
@NullMarked
package io.xiaoer.testkit.time;

import org.jspecify.annotations.NullMarked;
