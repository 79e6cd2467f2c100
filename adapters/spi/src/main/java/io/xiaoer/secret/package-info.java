/** Values that must never be printed. */
@NullMarked
package io.xiaoer.secret;

import org.jspecify.annotations.NullMarked;
