package io.xiaoer.feed.source;

import org.jspecify.annotations.Nullable;

/**
 * A line of a text.
 *
 * @param number counted from 1
 * @param fault why the text is missing, or null where it is there
 */
record TextLine(int number, String text, @Nullable String fault) {}
