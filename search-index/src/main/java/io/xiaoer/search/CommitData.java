package io.xiaoer.search;

import java.util.Map;
import java.util.Optional;

/** What every commit carries beside the data: what it was made by and its revision. */
record CommitData(IndexStamp stamp, long revision) {
  /** To be raised whenever fields or analysis change, so that an older index is built again. */
  static final String SCHEMA_VERSION = "7";

  private static final String SCHEMA = "schema";
  private static final String WORDS = "words";
  private static final String REVISION = "revision";

  Map<String, String> toMap() {
    return Map.of(SCHEMA, stamp.schema(), WORDS, stamp.words(), REVISION, Long.toString(revision));
  }

  /** Empty where the commit is none of ours. */
  static Optional<CommitData> of(Map<String, String> data) {
    String revision = data.getOrDefault(REVISION, "");
    return data.containsKey(SCHEMA) && revision.matches("-?\\d{1,18}")
        ? Optional.of(
            new CommitData(
                new IndexStamp(data.getOrDefault(SCHEMA, ""), data.getOrDefault(WORDS, "")),
                Long.parseLong(revision)))
        : Optional.empty();
  }
}
