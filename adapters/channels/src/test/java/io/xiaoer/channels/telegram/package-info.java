/** Tests. */
@NullMarked
package io.xiaoer.channels.telegram;

import org.jspecify.annotations.NullMarked;
