package io.xiaoer.bot.web.view;

/**
 * A page that only says something.
 *
 * @param key of its texts: {@code <key>.title} and {@code <key>.text}
 * @param sign a character drawn large above them
 * @param home whether a way to the chat is offered
 */
public record Notice(String key, String sign, boolean home) {}
