package io.xiaoer.intent.classify;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Weights of features for each of some classes, which are told by their number. Immutable and safe
 * from any thread.
 */
public final class LinearModel {

  private final int classes;
  private final FeatureTable table;
  private final float[] rarity;
  private final float[] weights;
  private final float[] bias;
  private final float unseenRarity;

  LinearModel(FeatureTable table, float[] rarity, float[] weights, float[] bias, float unseen) {
    this.classes = bias.length;
    this.table = table;
    this.rarity = rarity;
    this.weights = weights;
    this.bias = bias;
    this.unseenRarity = unseen;
  }

  /** How well each class fits; above zero is more likely than not. */
  public float[] score(FeatureBag bag) {
    float[] scores = bias.clone();
    float[] scales = scales(bag);
    for (int index = 0; index < bag.size(); index++) {
      int row = table.row(bag.key(index));
      if (row >= 0) {
        float value = bag.value(index) * rarity[row] * scales[bag.block(index)];
        int from = row * classes;
        for (int label = 0; label < classes; label++) {
          scores[label] += value * weights[from + label];
        }
      }
    }
    return scores;
  }

  /** Features that were never learned count in the length, so a strange text scores low. */
  private float[] scales(FeatureBag bag) {
    return FeatureTable.scales(bag, table, rarity, unseenRarity);
  }

  /** Writes it so that {@link #read} gives it back, but for the last bits of its weights. */
  public void write(DataOutput out) throws IOException {
    out.writeInt(classes);
    out.writeFloat(unseenRarity);
    table.write(out);
    for (float each : rarity) {
      out.writeShort(Float.floatToFloat16(each));
    }
    for (float each : weights) {
      out.writeShort(Float.floatToFloat16(each));
    }
    for (float each : bias) {
      out.writeFloat(each);
    }
  }

  public static LinearModel read(DataInput in) throws IOException {
    int classes = in.readInt();
    float unseen = in.readFloat();
    FeatureTable table = FeatureTable.read(in);
    float[] rarity = halves(in, table.rows());
    float[] weights = halves(in, table.rows() * classes);
    float[] bias = new float[classes];
    for (int label = 0; label < classes; label++) {
      bias[label] = in.readFloat();
    }
    return new LinearModel(table, rarity, weights, bias, unseen);
  }

  private static float[] halves(DataInput in, int many) throws IOException {
    byte[] bytes = new byte[2 * many];
    in.readFully(bytes);
    float[] values = new float[many];
    for (int at = 0; at < many; at++) {
      short half = (short) ((bytes[2 * at] << 8) | (bytes[2 * at + 1] & 0xFF));
      values[at] = Float.float16ToFloat(half);
    }
    return values;
  }
}
