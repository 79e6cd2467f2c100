/**
 * The operators' own word lists: which there are, what their lines must look like, and when they
 * have changed. Knows files and lines; what the words mean is the business of the analysis.
 */
@NullMarked
package io.xiaoer.search.lexicon;

import org.jspecify.annotations.NullMarked;
