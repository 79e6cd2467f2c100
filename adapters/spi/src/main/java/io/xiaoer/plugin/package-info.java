/**
 * How an adapter is found and given what it needs.
 *
 * <p>Factories are found by {@link java.util.ServiceLoader}; each names the settings record that it
 * takes. Nothing here performs I/O.
 */
@NullMarked
package io.xiaoer.plugin;

import org.jspecify.annotations.NullMarked;
