/**
 * Reads what somebody wishes out of a sentence: price, order, what it must not be, colour, size,
 * age, pack, brand and category; and the same properties out of the texts of goods. Pure: rules are
 * read once, then everything is a function of its arguments and safe from any thread. Knows no
 * Lucene query; the search makes filters of what is read here.
 */
@NullMarked
package io.xiaoer.search.question;

import org.jspecify.annotations.NullMarked;
