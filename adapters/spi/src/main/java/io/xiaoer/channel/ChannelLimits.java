package io.xiaoer.channel;

/**
 * A platform's limits, as data; the adapter's constant names the source of each number.
 *
 * @param textLength UTF-16 units in one text message
 * @param captionLength UTF-16 units beside a picture
 * @param actionLength bytes of a button's payload
 * @param buttonsPerMessage buttons under one message
 * @param messagesPerMinute messages into one group in a minute
 * @param messagesPerSecond messages of the whole account in a second
 */
public record ChannelLimits(
    int textLength,
    int captionLength,
    int actionLength,
    int buttonsPerMessage,
    int messagesPerMinute,
    int messagesPerSecond) {}
