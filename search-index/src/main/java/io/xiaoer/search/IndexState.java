package io.xiaoer.search;

/**
 * Where an index stands.
 *
 * @param answering false while an index that today's code cannot read is built again: every search
 *     fails until its successor is filled
 * @param rebuilding whether a successor is being filled beside the one that answers
 * @param rebuilt how far the successor has come; -1 where nothing is in it, or there is none
 * @param products in the index that answers
 */
public record IndexState(boolean answering, boolean rebuilding, long rebuilt, int products) {}
