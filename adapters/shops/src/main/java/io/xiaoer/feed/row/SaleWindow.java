package io.xiaoer.feed.row;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;

/** When a sale price holds. Times without an offset are UTC; a last day is meant to its end. */
record SaleWindow(Instant from, Instant until) {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern(
          "uuuu-MM-dd[['T'][' ']HH:mm[:ss][.SSS][ ][XXX][XX][X]]", java.util.Locale.ROOT);

  /** The window between two texts, each of which may be missing. */
  static SaleWindow between(@Nullable String from, @Nullable String until) throws RowException {
    return new SaleWindow(
        from == null ? Instant.MIN : parse(from, false),
        until == null ? Instant.MAX : parse(until, true));
  }

  boolean holds(Instant now) {
    return !now.isBefore(from) && now.isBefore(until);
  }

  private static Instant parse(String text, boolean isEnd) throws RowException {
    try {
      TemporalAccessor time =
          TIME.parseBest(text.strip(), OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
      return switch (time) {
        case OffsetDateTime exact -> exact.toInstant();
        case LocalDateTime local -> local.toInstant(ZoneOffset.UTC);
        default -> day(time, isEnd);
      };
    } catch (DateTimeException e) {
      throw new RowException("the time of the sale is not written as 2026-11-01T00:00+0800");
    }
  }

  private static Instant day(TemporalAccessor time, boolean isEnd) {
    LocalDate day = LocalDate.from(time);
    return (isEnd ? day.plusDays(1) : day).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
