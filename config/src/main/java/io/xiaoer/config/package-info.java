/**
 * Typed settings from {@code config/xiaoer.yaml} and the environment, checked before anything
 * starts.
 *
 * <p>A leaf: it knows no adapter. What belongs to a provider is kept as a {@link
 * io.xiaoer.config.Section} until the composition root binds it to that provider's own record.
 */
@NullMarked
package io.xiaoer.config;

import org.jspecify.annotations.NullMarked;
