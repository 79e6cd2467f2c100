/**
 * What the texts that people read must keep to: {@link
 * io.xiaoer.testkit.text.MessageFilesContract}.
 */
@NullMarked
package io.xiaoer.testkit.text;

import org.jspecify.annotations.NullMarked;
