/**
 * The short-term memory of many nodes, on one Redis 6 or newer: {@code state.url: redis://…} or
 * {@code rediss://…}. Keys stand below {@code xiaoer:}.
 */
@NullMarked
package io.xiaoer.stores.redis;

import org.jspecify.annotations.NullMarked;
