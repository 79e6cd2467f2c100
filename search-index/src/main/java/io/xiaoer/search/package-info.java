/**
 * The product catalogue in Lucene: a view of the shop's goods that can be thrown away and caught up
 * again. Everything here blocks; callers bring their own threads. Lucene types stay inside.
 */
@NullMarked
package io.xiaoer.search;

import org.jspecify.annotations.NullMarked;
