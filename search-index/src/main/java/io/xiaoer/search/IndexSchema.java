package io.xiaoer.search;

import java.util.Set;

/**
 * The version of fields and analysis that is written, and those that can be read.
 *
 * @param readable older versions whose fields today's queries can still be asked of: such an index
 *     goes on answering while its successor is filled
 */
record IndexSchema(String version, Set<String> readable) {
  static final IndexSchema PRESENT = new IndexSchema(CommitData.SCHEMA_VERSION, Set.of());

  IndexSchema {
    readable = Set.copyOf(readable);
  }

  boolean reads(String schema) {
    return version.equals(schema) || readable.contains(schema);
  }
}
