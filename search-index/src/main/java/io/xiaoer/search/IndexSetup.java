package io.xiaoer.search;

import java.util.function.Consumer;

/**
 * How an index is opened.
 *
 * @param steps told the name of each step on the disk before it is taken; for tests of crashes
 */
record IndexSetup(IndexSchema schema, Consumer<String> steps) {
  static final IndexSetup USUAL = new IndexSetup(IndexSchema.PRESENT, step -> {});
}
