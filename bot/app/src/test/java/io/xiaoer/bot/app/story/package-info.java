/**
 * Conversations written down as data: what they say, how they are read, a channel to act them on.
 */
@NullMarked
package io.xiaoer.bot.app.story;

import org.jspecify.annotations.NullMarked;
