/**
 * Words in and out of any platform: {@link io.xiaoer.channels.text.Passages} cuts what is too long,
 * {@link io.xiaoer.channels.text.Mentions} cuts our own name out of what was said. Pure. For the
 * adapters of this module only.
 */
@NullMarked
package io.xiaoer.channels.text;

import org.jspecify.annotations.NullMarked;
