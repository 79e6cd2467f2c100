package io.xiaoer.bot.answer;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Somebody for whom a good may or may not be right.
 *
 * @param name such as {@code pregnant}
 * @param health whether a wrong answer can hurt: then no yes of ours, only the quoted words
 * @param words how texts name them, in folded text
 * @param attributes that speak of such people at all, by their aspects
 */
public record Audience(String name, boolean health, Pattern words, List<Aspect> attributes) {}
