/**
 * From what somebody typed to what they want: an {@link io.xiaoer.intent.Intent} with its slots.
 *
 * <p>Pure functions over text. Knows no platform, no index, no I/O but its own resource files.
 */
@NullMarked
package io.xiaoer.intent;

import org.jspecify.annotations.NullMarked;
