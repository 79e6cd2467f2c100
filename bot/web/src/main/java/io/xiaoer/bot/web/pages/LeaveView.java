package io.xiaoer.bot.web.pages;

/** On the way to the page of a payment provider. */
public record LeaveView(String url, String host) {}
