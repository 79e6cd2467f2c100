package io.xiaoer.intent.classify;

import io.xiaoer.intent.classify.FeatureBag.Block;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;

/** The features that a model knows, each with the number of its row. Immutable. */
final class FeatureTable {

  private final long[] keys;
  private final long[] slotKeys;
  private final int[] slotRows;

  /**
   * @param keys without doubles; the place of each is its row
   */
  FeatureTable(long[] keys) {
    this.keys = keys;
    int slots = Integer.highestOneBit(Math.max(8, keys.length)) * 4;
    this.slotKeys = new long[slots];
    this.slotRows = new int[slots];
    for (int row = 0; row < keys.length; row++) {
      int slot = slot(keys[row]);
      slotKeys[slot] = keys[row];
      slotRows[slot] = row + 1;
    }
  }

  int rows() {
    return keys.length;
  }

  /** The row of a feature, or -1. */
  int row(long key) {
    return slotRows[slot(key)] - 1;
  }

  private int slot(long key) {
    int slot = (int) (key >>> 17) & (slotRows.length - 1);
    while (slotRows[slot] != 0 && slotKeys[slot] != key) {
      slot = (slot + 1) & (slotRows.length - 1);
    }
    return slot;
  }

  /** By what the values of each block are multiplied, so that it has the length of its weight. */
  static float[] scales(FeatureBag bag, FeatureTable table, float[] rarity, float unseen) {
    float[] squares = new float[Block.values().length];
    for (int index = 0; index < bag.size(); index++) {
      int row = table.row(bag.key(index));
      float value = bag.value(index) * (row < 0 ? unseen : rarity[row]);
      squares[bag.block(index)] += value * value;
    }
    for (Block block : Block.values()) {
      float square = squares[block.number()];
      boolean asIs = block == Block.FACTS || square == 0;
      squares[block.number()] = asIs ? 1 : block.weight() / (float) Math.sqrt(square);
    }
    return squares;
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(keys.length);
    for (long key : keys) {
      out.writeLong(key);
    }
  }

  static FeatureTable read(DataInput in) throws IOException {
    int rows = in.readInt();
    byte[] bytes = new byte[rows * Long.BYTES];
    in.readFully(bytes);
    long[] keys = new long[rows];
    ByteBuffer.wrap(bytes).asLongBuffer().get(keys);
    return new FeatureTable(keys);
  }
}
