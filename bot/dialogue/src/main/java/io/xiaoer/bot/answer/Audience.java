package io.xiaoer.bot.answer;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Somebody for whom a good may or may not be right.
 *
 * @param name such as {@code pregnant}
 * @param health whether a wrong answer can hurt: then no yes of ours, only the quoted words
 * @param words how texts name them, in folded text
 * @param attributes that speak of such people at all, by their aspects
 * @param ages how old such people are; null where their age says nothing
 */
public record Audience(
    String name, boolean health, Pattern words, List<Aspect> attributes, @Nullable AgeRange ages) {}
