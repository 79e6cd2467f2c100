/**
 * What every feed format needs of a row, and none owns: the row itself, its texts, prices, links
 * and dates, and rows put aside until the rest of their product has been read.
 */
@NullMarked
package io.xiaoer.feed.row;

import org.jspecify.annotations.NullMarked;
