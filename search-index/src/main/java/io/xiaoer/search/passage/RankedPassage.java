package io.xiaoer.search.passage;

/**
 * A passage that speaks of something that was asked for.
 *
 * @param score by BM25; orders passages of one set for one question and means nothing else
 * @param relevance how much of what was asked for the passage speaks of, from 0 to 1, where rare
 *     words weigh more
 */
public record RankedPassage(Passage passage, double score, double relevance) {}
