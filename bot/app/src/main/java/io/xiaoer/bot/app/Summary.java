package io.xiaoer.bot.app;

import java.util.List;

/**
 * What runs, for the words at the start.
 *
 * @param channels each platform that is on, with where to find it
 * @param leftOut rows of the feeds that could not be read
 */
record Summary(
    String publicUrl,
    String managementUrl,
    List<String> channels,
    List<String> carriers,
    List<String> payments,
    long goods,
    int leftOut,
    String store,
    String state) {}
