package io.xiaoer.bot.web.management;

/** The way into the console: whether the last try was wrong. */
public record ConsoleLogin(boolean wrong) {}
