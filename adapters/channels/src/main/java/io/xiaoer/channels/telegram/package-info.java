/**
 * Telegram, by its Bot API: groups, topics and direct chats, by webhook or by long polling.
 *
 * <p>{@code TelegramAdapter} puts together {@code TelegramVerifier}, {@code TelegramDecoder} and
 * {@code TelegramRenderer}, which are pure, and {@code TelegramClient}, which alone sees HTTP.
 * Around the client stand {@code TelegramSender} (pacing, pictures, what to do about a refusal) and
 * {@code TelegramConnection} (webhook or polling). The bot token is part of every URL of the API:
 * no URL and no message of an HTTP fault is ever logged or kept.
 */
@NullMarked
package io.xiaoer.channels.telegram;

import org.jspecify.annotations.NullMarked;
