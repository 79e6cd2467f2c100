package io.xiaoer.feed.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.xiaoer.feed.row.FeedRecord;
import io.xiaoer.shop.FeedFault;
import io.xiaoer.shop.FeedInput;
import io.xiaoer.shop.UnreadableFeedException;
import io.xiaoer.testkit.shop.RecordingSink;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {

  private static final TableColumns COLUMNS =
      new TableColumns("test", Set.of("id", "name"), Map.of("label", "name"));

  private final RecordingSink sink = new RecordingSink();

  @ParameterizedTest
  @ValueSource(chars = {',', ';', '\t'})
  void theHeaderTellsWhatStandsBetweenCells(char separator) throws IOException {
    // Given
    String table = "# a note\n\n ID ,LABEL,g:Other_Column\n1,\"a \"\"b\"\"\",x\n2,c,\n,,\n";

    // When
    List<FeedRecord> rows = rows(table.replace(',', separator), StandardCharsets.UTF_8, null);

    // Then
    assertThat(rows).extracting(FeedRecord::line).containsExactly(4, 5);
    assertThat(rows.getFirst().first("name")).isEqualTo("a \"b\"");
    assertThat(rows.getFirst().first("other column")).isEqualTo("x");
    assertThat(sink.faults()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8,",
    "UTF-8,ISO-8859-1",
    "UTF-8,GBK",
    "GBK,",
    "GB18030,",
    "GBK,UTF-8",
    "GBK,ISO-8859-1",
    "Big5,Big5",
    "windows-1252,windows-1252"
  })
  void anyUsualEncodingIsRead(String real, @Nullable String declared) throws IOException {
    // Given
    String name = real.startsWith("win") ? "Crème brûlée" : "搪瓷杯子";
    Charset hint = declared == null ? null : Charset.forName(declared);

    // When
    List<FeedRecord> rows = rows("id,name\r\n1," + name + "\r\n", Charset.forName(real), hint);

    // Then
    if (!(real.equals("UTF-8") && "GBK".equals(declared))) {
      assertThat(rows).extracting(row -> row.first("name")).containsExactly(name);
    }
    assertThat(rows).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void aByteOrderMarkSettlesTheEncoding(String charset) throws IOException {
    // When
    List<FeedRecord> rows =
        rows("\uFEFFid\tname\n1\t搪瓷杯\n", Charset.forName(charset), StandardCharsets.ISO_8859_1);

    // Then
    assertThat(rows).extracting(row -> row.first("id", "name")).containsExactly("1");
    assertThat(rows.getFirst().first("name")).isEqualTo("搪瓷杯");
  }

  @Test
  void aQuoteThatNeverClosesCostsItsRowAndNoOther() throws IOException {
    // Given
    String table =
        """
        id,name
        1,"a
        b"
        2,"never closed
        3,c
        4,"quoted, too"
        5,"x"y
        6,5" screen
        7,"two
        lines","too many"
        8,d
        """;

    // When
    List<FeedRecord> rows = rows(table, StandardCharsets.UTF_8, null);

    // Then
    assertThat(rows).extracting(row -> row.first("id")).containsExactly("1", "3", "4", "6", "8");
    assertThat(rows.getFirst().first("name")).isEqualTo("a\nb");
    assertThat(sink.faults()).extracting(FeedFault::line).containsExactly(4, 7, 9);
  }

  @Test
  void textThatIsNotInTheEncodingOfTheRestCostsItsRow() throws IOException {
    // Given
    byte[] good = "id,name\n1,搪瓷杯\n2,".getBytes(StandardCharsets.UTF_8);
    byte[] bad = new byte[good.length + 70_000];
    System.arraycopy(good, 0, bad, 0, good.length);
    java.util.Arrays.fill(bad, good.length, bad.length, (byte) 'x');
    bad[bad.length - 1] = (byte) 0xFF;

    // When
    List<FeedRecord> rows = rows(bad, null);

    // Then
    assertThat(rows).hasSize(1);
    assertThat(sink.faults()).hasSize(1);
    assertThat(sink.faults().getFirst().reason()).contains("UTF-8");
  }

  @Test
  void rowsAndFieldsHaveAnUpperBound() throws IOException {
    // Given
    String table = "id,name\n1," + "x".repeat(70_000) + "\n2," + "y".repeat(300_000) + "\n3,z\n";

    // When
    List<FeedRecord> rows = rows(table, StandardCharsets.UTF_8, null);

    // Then
    assertThat(rows).extracting(row -> row.first("id")).containsExactly("3");
    assertThat(sink.faults())
        .containsExactly(
            new FeedFault(2, "name has more than 65536 characters"),
            new FeedFault(3, "the row has more than 262144 bytes"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "\n\n", "<html>\n", "{\"id\":1}\n", "id;other\n1;2\n", "\u0000\u0001"})
  void whatHasNoSuchHeaderIsRefused(String table) {
    assertThatExceptionOfType(UnreadableFeedException.class)
        .isThrownBy(() -> rows(table, StandardCharsets.UTF_8, null))
        .withMessageContaining("header");
  }

  @Test
  void aFileFullOfOpenQuotesIsGivenUp() {
    // Given
    String table = "id,name\n" + "1,\"x\n".repeat(200);

    // When, Then
    assertThatExceptionOfType(UnreadableFeedException.class)
        .isThrownBy(() -> rows(table, StandardCharsets.UTF_8, null))
        .withMessageContaining("quotes");
  }

  private List<FeedRecord> rows(String table, Charset charset, @Nullable Charset declared)
      throws IOException {
    return rows(table.getBytes(charset), declared);
  }

  private List<FeedRecord> rows(byte[] table, @Nullable Charset declared) throws IOException {
    FeedInput feed =
        new FeedInput(
            new ByteArrayInputStream(table), declared, Currency.getInstance("CNY"), Instant.EPOCH);
    Table open = Table.open(feed, COLUMNS);
    List<FeedRecord> rows = new ArrayList<>();
    for (FeedRecord row = open.next(sink); row != null; row = open.next(sink)) {
      rows.add(row);
    }
    return rows;
  }
}
