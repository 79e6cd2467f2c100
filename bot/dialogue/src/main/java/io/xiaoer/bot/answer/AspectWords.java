package io.xiaoer.bot.answer;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The words of an aspect.
 *
 * @param names attributes that answer it, folded, the likeliest first
 * @param near attributes that answer it where their value fits {@code nearValue}, folded
 * @param asks what a question for it looks like, in folded text
 * @param evidence what a sentence that answers it looks like, in folded text
 */
record AspectWords(
    Aspect aspect,
    List<String> names,
    List<String> near,
    List<Pattern> nearValue,
    List<Pattern> asks,
    List<Pattern> evidence) {}
