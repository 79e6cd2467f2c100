package io.xiaoer.search.analysis;

import java.util.Arrays;

/**
 * Words by their characters: all words that begin at a place of a text are found in one walk, which
 * ends where no word goes on. Filled before it is shared, then safe to read from any thread.
 */
final class WordTrie {
  /** Where every walk begins. */
  static final int ROOT = 0;

  /** No way leads on, or no word ends here. */
  static final int NONE = -1;

  private static final int CHARACTER = 16;
  private static final int LEAST_SLOTS = 1 << 8;

  /** A node in the upper bits, a character in the lower ones; 0 is a free slot. */
  private long[] edges = new long[LEAST_SLOTS];

  private int[] targets = new int[LEAST_SLOTS];
  private int[] numbers = new int[LEAST_SLOTS];
  private int nodes = 1;

  WordTrie() {
    Arrays.fill(numbers, NONE);
  }

  /** Adds a word with a number of 0 or more, or gives it another one. */
  void put(String word, int number) {
    int node = ROOT;
    for (int i = 0; i < word.length(); i++) {
      int known = next(node, word.charAt(i));
      node = known == NONE ? addNode(node, word.charAt(i)) : known;
    }
    numbers[node] = number;
  }

  /** Where the character leads from a node. */
  int next(int node, char character) {
    long edge = edge(node, character);
    int slot = slot(edge);
    while (edges[slot] != 0) {
      if (edges[slot] == edge) {
        return targets[slot];
      }
      slot = (slot + 1) & (edges.length - 1);
    }
    return NONE;
  }

  /** The number of the word that ends at a node. */
  int number(int node) {
    return node == NONE ? NONE : numbers[node];
  }

  /** The number of a stretch of text, if it is a word. */
  int number(CharSequence text, int from, int to) {
    int node = ROOT;
    for (int at = from; at < to && node != NONE; at++) {
      node = next(node, text.charAt(at));
    }
    return number(node);
  }

  private int addNode(int from, char character) {
    if (2 * nodes >= edges.length) {
      grow();
    }
    if (nodes == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * nodes);
      Arrays.fill(numbers, nodes, 2 * nodes, NONE);
    }
    addEdge(edge(from, character), nodes);
    return nodes++;
  }

  private void grow() {
    long[] oldEdges = edges;
    int[] oldTargets = targets;
    edges = new long[2 * oldEdges.length];
    targets = new int[edges.length];
    for (int i = 0; i < oldEdges.length; i++) {
      if (oldEdges[i] != 0) {
        addEdge(oldEdges[i], oldTargets[i]);
      }
    }
  }

  private void addEdge(long edge, int target) {
    int slot = slot(edge);
    while (edges[slot] != 0) {
      slot = (slot + 1) & (edges.length - 1);
    }
    edges[slot] = edge;
    targets[slot] = target;
  }

  /** Never 0, because nodes count from 1 there. */
  private static long edge(int node, char character) {
    return ((node + 1L) << CHARACTER) | character;
  }

  private int slot(long edge) {
    long mixed = edge * 0x9E37_79B9_7F4A_7C15L;
    return (int) (mixed >>> 40) & (edges.length - 1);
  }
}
