/**
 * Completions while somebody types: what can be completed to is written into the index with every
 * product and looked up there, so that it is always in step with the goods. Knows words and one
 * field of the index.
 */
@NullMarked
package io.xiaoer.search.completion;

import org.jspecify.annotations.NullMarked;
