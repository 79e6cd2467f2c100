package io.xiaoer.bot.web.management;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.xiaoer.bot.commerce.groupbuy.GroupBuyItem;
import io.xiaoer.bot.commerce.groupbuy.GroupBuyLine;
import io.xiaoer.bot.commerce.groupbuy.SignUpSheet;
import io.xiaoer.failure.InternalException;
import io.xiaoer.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The list of a group buy as a file for a spreadsheet: a row for each line in the order of joining,
 * then a total for each item. It begins with a byte order mark, without which spreadsheets misread
 * Chinese; what they would take for a formula is quoted. Pure.
 */
final class GroupBuyCsv {

  private static final CsvSchema COLUMNS =
      CsvSchema.builder()
          .addColumn("number")
          .addColumn("member")
          .addColumn("name")
          .addColumn("ref")
          .addColumn("item")
          .addColumn("quantity")
          .addColumn("unit")
          .addColumn("price")
          .addColumn("amount")
          .addColumn("note")
          .build()
          .withHeader();
  private static final ObjectWriter WRITER = new CsvMapper().writer(COLUMNS);
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String FORMULA = "=+-@\t\r";

  private GroupBuyCsv() {}

  static String of(SignUpSheet sheet) {
    List<GroupBuyLine> lines = sheet.standing();
    Stream<Map<String, String>> rows =
        Stream.concat(
            Stream.iterate(0, i -> i < lines.size(), i -> i + 1)
                .map(i -> row(Integer.toString(i + 1), lines.get(i), sheet)),
            sheet.groupBuy().items().stream().map(item -> total(item, lines)));
    try {
      return BYTE_ORDER_MARK + WRITER.writeValueAsString(rows.toList());
    } catch (JsonProcessingException e) {
      throw new InternalException("group buy as CSV", e);
    }
  }

  private static Map<String, String> row(String number, GroupBuyLine line, SignUpSheet sheet) {
    GroupBuyItem item =
        sheet.groupBuy().items().stream()
            .filter(offered -> offered.ref().equals(line.ref()))
            .findFirst()
            .orElseThrow();
    Map<String, String> row = counted(number, item, line.quantity());
    row.put("member", safe(line.member().toString()));
    row.put("name", safe(line.name()));
    row.put("note", safe(line.note()));
    return row;
  }

  private static Map<String, String> total(GroupBuyItem item, List<GroupBuyLine> lines) {
    BigDecimal sum =
        lines.stream()
            .filter(line -> line.ref().equals(item.ref()))
            .map(GroupBuyLine::quantity)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return counted("total", item, sum);
  }

  private static Map<String, String> counted(
      String number, GroupBuyItem item, BigDecimal quantity) {
    Money price = item.price();
    Map<String, String> row = new LinkedHashMap<>();
    row.put("number", number);
    row.put("ref", safe(item.ref()));
    row.put("item", safe(item.name()));
    row.put("quantity", quantity.toPlainString());
    row.put("unit", safe(item.unit()));
    row.put("price", price == null ? "" : price.amountText());
    row.put("amount", price == null ? "" : amount(price, quantity));
    return row;
  }

  private static String amount(Money price, BigDecimal quantity) {
    return price
        .toDecimal()
        .multiply(quantity)
        .setScale(price.toDecimal().scale(), RoundingMode.HALF_UP)
        .toPlainString();
  }

  private static String safe(String text) {
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
