/**
 * Which of a few texts speaks of what was asked, and how sure that is: BM25 over passages in memory
 * on the words of the catalogue's analysers. Knows neither goods nor questions and answers.
 */
@NullMarked
package io.xiaoer.search.passage;

import org.jspecify.annotations.NullMarked;
