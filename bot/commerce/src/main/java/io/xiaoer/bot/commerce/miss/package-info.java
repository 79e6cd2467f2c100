/**
 * What members searched for and did not find, for the shop to read: which goods to buy in, which
 * words to teach. Bounded, and without numbers that are somebody's.
 */
@NullMarked
package io.xiaoer.bot.commerce.miss;

import org.jspecify.annotations.NullMarked;
