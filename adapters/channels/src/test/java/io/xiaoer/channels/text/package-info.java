/** Tests. */
@NullMarked
package io.xiaoer.channels.text;

import org.jspecify.annotations.NullMarked;
