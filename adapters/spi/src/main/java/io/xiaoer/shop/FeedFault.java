package io.xiaoer.shop;

/**
 * A feed row that was left out.
 *
 * @param line counted from 1
 * @param reason what is wrong and what was expected, in English, without the row's text
 */
public record FeedFault(int line, String reason) {}
