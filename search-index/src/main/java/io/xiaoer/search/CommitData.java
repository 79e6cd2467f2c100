package io.xiaoer.search;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;

/** What every commit carries beside the data: the schema it was written by and its revision. */
final class CommitData {
  /** To be raised whenever fields or analysis change, so that an older index is built again. */
  private static final String SCHEMA_VERSION = "5";

  private static final String SCHEMA = "schema";
  private static final String REVISION = "revision";

  private CommitData() {}

  static Map<String, String> of(long revision) {
    return Map.of(SCHEMA, SCHEMA_VERSION, REVISION, Long.toString(revision));
  }

  static boolean ofThisSchema(Map<String, String> data) {
    return SCHEMA_VERSION.equals(data.get(SCHEMA))
        && data.getOrDefault(REVISION, "").matches("-?\\d{1,18}");
  }

  static long revision(Directory directory) throws IOException {
    Map<String, String> data = SegmentInfos.readLatestCommit(directory).getUserData();
    return Long.parseLong(data.getOrDefault(REVISION, "-1"));
  }
}
