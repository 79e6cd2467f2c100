/**
 * Where feeds lie: files and web addresses, packed or not. What comes over the network is kept as a
 * file first, so that it is whole before anybody reads it.
 */
@NullMarked
package io.xiaoer.bot.commerce.feed;

import org.jspecify.annotations.NullMarked;
