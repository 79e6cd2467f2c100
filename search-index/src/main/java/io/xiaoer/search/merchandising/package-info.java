/**
 * What the shop's people want of search beside what fits: rules that pin, boost, bury, hide or
 * reword, for some questions, for some time, for everybody or for one shopkeeper. Data and its
 * reading; knows words, nothing of the index.
 */
@NullMarked
package io.xiaoer.search.merchandising;

import org.jspecify.annotations.NullMarked;
