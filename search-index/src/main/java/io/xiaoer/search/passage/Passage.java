package io.xiaoer.search.passage;

/**
 * A short text that may answer a question.
 *
 * @param id the caller's own name for it
 */
public record Passage(String id, String text) {}
