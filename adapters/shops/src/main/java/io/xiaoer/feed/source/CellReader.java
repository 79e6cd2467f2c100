package io.xiaoer.feed.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import org.jspecify.annotations.Nullable;

/** Takes one row apart. Safe from any thread. */
final class CellReader {

  private final ObjectReader reader;

  CellReader(char separator) {
    this.reader =
        new CsvMapper()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .readerFor(String[][].class)
            .with(CsvSchema.emptySchema().withColumnSeparator(separator));
  }

  /** The cells of a row, or null where its quotes do not fit together. */
  String @Nullable [] cells(String row) {
    try {
      String[][] rows = reader.readValue(row);
      return rows.length == 1 ? rows[0] : null;
    } catch (JsonProcessingException e) {
      return null;
    }
  }
}
