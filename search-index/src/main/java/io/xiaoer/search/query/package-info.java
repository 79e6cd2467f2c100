/**
 * From a question's text to Lucene queries: what its words are and which parts of a product they
 * must be found in. Knows the fields of the index, nothing of pages, filters or files.
 */
@NullMarked
package io.xiaoer.search.query;

import org.jspecify.annotations.NullMarked;
