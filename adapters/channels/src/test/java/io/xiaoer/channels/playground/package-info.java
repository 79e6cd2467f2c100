/** Tests. */
@NullMarked
package io.xiaoer.channels.playground;

import org.jspecify.annotations.NullMarked;
