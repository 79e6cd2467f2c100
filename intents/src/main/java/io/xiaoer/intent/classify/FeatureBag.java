package io.xiaoer.intent.classify;

import java.util.Arrays;

/**
 * What occurs in one text, and how often. A feature is a 64-bit number and belongs to a {@link
 * Block}. For one thread; filled once and then only read.
 */
public final class FeatureBag {

  /** Kinds of features; each kind is weighed as a whole, so that a long text shouts no louder. */
  public enum Block {
    /** Words and characters as they stand, in runs. */
    WORDS(0, 1),
    /** Letters inside words, for slips and endings. */
    LETTERS(1, 1),
    /** What the words mean, see {@link Senses}. */
    SENSES(2, 1.4f),
    /** What the caller knows besides; its weights are taken as they are. */
    FACTS(3, 1);

    private final int number;
    private final float weight;

    Block(int number, float weight) {
      this.number = number;
      this.weight = weight;
    }

    int number() {
      return number;
    }

    /** How much the kind counts as a whole. */
    float weight() {
      return weight;
    }
  }

  private static final int ROOM = 256;

  private long[] keys;
  private float[] counts;
  private byte[] blocks;
  private int[] slots;
  private int size;

  public FeatureBag() {
    this(ROOM);
  }

  /**
   * @param room for how many features, a power of two; it grows where there are more
   */
  FeatureBag(int room) {
    this.keys = new long[room];
    this.counts = new float[room];
    this.blocks = new byte[room];
    this.slots = new int[2 * room];
  }

  /** Notes that the feature occurs once more. */
  void add(Block block, long key) {
    int at = place(block, key);
    counts[at] += 1;
  }

  /** Notes something that is known of the text, as strong as {@code weight}. */
  public void addFact(String name, float weight) {
    int at = place(Block.FACTS, TextHash.of(Block.FACTS.number, name));
    counts[at] += weight;
  }

  /** Forgets everything, and keeps its room. */
  void clear() {
    for (int at = 0; at < size; at++) {
      int slot = (int) keys[at] & (slots.length - 1);
      while (slots[slot] != 0) {
        slots[slot] = 0;
        slot = (slot + 1) & (slots.length - 1);
      }
      counts[at] = 0;
    }
    size = 0;
  }

  int size() {
    return size;
  }

  long key(int index) {
    return keys[index];
  }

  int block(int index) {
    return blocks[index];
  }

  /** How much the feature counts before it is compared with others: seldom much more than once. */
  float value(int index) {
    float count = counts[index];
    boolean said = blocks[index] != Block.FACTS.number && count > 1;
    return said ? 1 + (float) Math.log(count) : count;
  }

  private int place(Block block, long key) {
    int slot = (int) key & (slots.length - 1);
    while (slots[slot] != 0) {
      int at = slots[slot] - 1;
      if (keys[at] == key && blocks[at] == block.number) {
        return at;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return append(block, key, slot);
  }

  private int append(Block block, long key, int slot) {
    if (size == keys.length) {
      grow();
      return place(block, key);
    }
    slots[slot] = size + 1;
    keys[size] = key;
    blocks[size] = (byte) block.number;
    return size++;
  }

  private void grow() {
    keys = Arrays.copyOf(keys, 2 * size);
    counts = Arrays.copyOf(counts, 2 * size);
    blocks = Arrays.copyOf(blocks, 2 * size);
    slots = new int[4 * size];
    for (int at = 0; at < size; at++) {
      int slot = (int) keys[at] & (slots.length - 1);
      while (slots[slot] != 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = at + 1;
    }
  }
}
