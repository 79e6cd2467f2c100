package io.xiaoer.bot.text;

import io.xiaoer.bot.commerce.groupbuy.GroupBuy;
import io.xiaoer.bot.commerce.groupbuy.GroupBuyItem;
import io.xiaoer.bot.commerce.groupbuy.GroupBuyLine;
import io.xiaoer.bot.commerce.groupbuy.OpenQuestion;
import io.xiaoer.bot.commerce.groupbuy.SignUpSheet;
import io.xiaoer.bot.commerce.order.Masking;
import io.xiaoer.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Group buys in words for the group: who wants what, without notes, phone numbers and anything else
 * that is theirs alone. Pure.
 */
public final class GroupBuyTexts {

  /** So many people are listed under each sign-up; a longer list is shown when asked for. */
  private static final int LISTED_EACH_TIME = 10;

  private static final int LISTED = 100;
  private static final int LONGEST_NAME = 24;

  private GroupBuyTexts() {}

  /** What is on offer, and how to join. */
  public static String opened(GroupBuy groupBuy, Texts texts) {
    String items =
        groupBuy.items().stream().map(item -> item(item, texts)).collect(Collectors.joining("\n"));
    List<String> parts = new ArrayList<>();
    String title = Masking.carrierText(groupBuy.title());
    parts.add(
        title.isEmpty()
            ? texts.say("groupbuy.opened")
            : texts.say("groupbuy.openedAs", "title", title));
    parts.add(items);
    Optional.ofNullable(groupBuy.minimum())
        .ifPresent(count -> parts.add(texts.say("groupbuy.minimum", "count", count)));
    Optional.ofNullable(groupBuy.limit())
        .ifPresent(count -> parts.add(texts.say("groupbuy.limit", "count", count)));
    parts.add(
        texts.say(
            groupBuy.items().size() == 1 ? "groupbuy.howToJoin" : "groupbuy.howToJoinOne",
            "item",
            groupBuy.items().getFirst().name()));
    return String.join("\n", parts);
  }

  /**
   * That a sign-up is written down.
   *
   * @param changed the lines of it
   */
  public static String noted(SignUpSheet sheet, List<GroupBuyLine> changed, Texts texts) {
    List<String> said = new ArrayList<>();
    byPerson(changed.stream().filter(GroupBuyLine::stands).toList())
        .forEach(
            (name, lines) ->
                said.add(
                    texts.say("signup.noted", "name", name, "goods", goods(sheet, lines, texts))));
    byPerson(changed.stream().filter(line -> !line.stands()).toList())
        .forEach(
            (name, lines) ->
                said.add(texts.say("signup.taken", "name", name, "goods", names(sheet, lines))));
    String first =
        said.size() > LISTED_EACH_TIME
            ? texts.say("signup.notedMany", "count", said.size())
            : String.join("\n", said);
    return first + "\n" + state(sheet, LISTED_EACH_TIME, texts);
  }

  /** The list as it stands. */
  public static String status(SignUpSheet sheet, Texts texts) {
    return state(sheet, LISTED, texts);
  }

  /** The end of a group buy, with the whole list. */
  public static String closed(SignUpSheet sheet, Texts texts) {
    String outcome =
        switch (sheet.groupBuy().status()) {
          case SUCCEEDED -> texts.say("groupbuy.succeeded");
          case CANCELLED, EXPIRED ->
              texts.say(
                  "groupbuy.tooFew",
                  "count",
                  Objects.requireNonNullElse(sheet.groupBuy().minimum(), 0));
          case OPEN, CLOSED -> texts.say("groupbuy.closed");
        };
    return outcome + "\n" + state(sheet, LISTED, texts);
  }

  /** What is to be asked. */
  public static String question(GroupBuy groupBuy, OpenQuestion question, String who, Texts texts) {
    String name = name(question.person() == null ? who : question.person());
    List<GroupBuyItem> items =
        groupBuy.items().stream().filter(item -> question.refs().contains(item.ref())).toList();
    if (question.kind().equals("HOW_MANY") && items.size() == 1) {
      return texts.say(
          "signup.howMany",
          "name",
          name,
          "item",
          items.getFirst().name(),
          "unit",
          unit(items.getFirst(), texts));
    }
    String choices =
        items.stream()
            .map(item -> texts.say("signup.choice", "ref", item.ref(), "item", item.name()))
            .collect(Collectors.joining("\n"));
    return texts.say("signup.which", "name", name, "choices", choices);
  }

  private static String state(SignUpSheet sheet, int most, Texts texts) {
    Map<String, List<GroupBuyLine>> people = byMemberAndPerson(sheet.standing());
    if (people.isEmpty()) {
      return texts.say("groupbuy.nobody");
    }
    List<String> rows = new ArrayList<>();
    if (people.size() <= most) {
      for (List<GroupBuyLine> lines : people.values()) {
        rows.add(
            texts.say(
                "groupbuy.row",
                "number",
                Integer.toString(rows.size() + 1),
                "name",
                name(lines.getFirst().name()),
                "goods",
                goods(sheet, lines, texts)));
      }
    }
    rows.add(texts.say("groupbuy.total", "count", people.size(), "goods", totals(sheet, texts)));
    return String.join("\n", rows);
  }

  private static String totals(SignUpSheet sheet, Texts texts) {
    Map<String, BigDecimal> sums = new LinkedHashMap<>();
    sheet.groupBuy().items().forEach(item -> sums.put(item.ref(), BigDecimal.ZERO));
    sheet.standing().forEach(line -> sums.merge(line.ref(), line.quantity(), BigDecimal::add));
    return sheet.groupBuy().items().stream()
        .filter(item -> sums.getOrDefault(item.ref(), BigDecimal.ZERO).signum() > 0)
        .map(item -> counted(item, sums.getOrDefault(item.ref(), BigDecimal.ZERO), texts))
        .collect(Collectors.joining(texts.say("signup.between")));
  }

  private static String goods(SignUpSheet sheet, List<GroupBuyLine> lines, Texts texts) {
    return lines.stream()
        .map(
            line ->
                item(sheet, line.ref())
                    .map(item -> counted(item, line.quantity(), texts))
                    .orElse(""))
        .collect(Collectors.joining(texts.say("signup.between")));
  }

  private static String names(SignUpSheet sheet, List<GroupBuyLine> lines) {
    return lines.stream()
        .map(line -> item(sheet, line.ref()).map(GroupBuyItem::name).orElse(line.ref()))
        .distinct()
        .collect(Collectors.joining(" "));
  }

  private static Optional<GroupBuyItem> item(SignUpSheet sheet, String ref) {
    return sheet.groupBuy().items().stream().filter(item -> item.ref().equals(ref)).findFirst();
  }

  private static String counted(GroupBuyItem item, BigDecimal quantity, Texts texts) {
    return texts.say(
        "signup.counted",
        "item",
        item.name(),
        "quantity",
        plain(quantity),
        "unit",
        unit(item, texts));
  }

  private static String item(GroupBuyItem item, Texts texts) {
    Money price = item.price();
    if (price == null) {
      return texts.say("groupbuy.itemWithoutPrice", "ref", item.ref(), "item", item.name());
    }
    return texts.say(
        item.unit().isEmpty() ? "groupbuy.itemEach" : "groupbuy.item",
        "ref",
        item.ref(),
        "item",
        item.name(),
        "price",
        texts.money(price),
        "unit",
        item.unit());
  }

  private static String unit(GroupBuyItem item, Texts texts) {
    return item.unit().isEmpty() ? texts.say("signup.unit") : item.unit();
  }

  private static String plain(BigDecimal quantity) {
    BigDecimal exact = quantity.stripTrailingZeros();
    return exact.setScale(Math.max(0, exact.scale()), RoundingMode.UNNECESSARY).toPlainString();
  }

  private static Map<String, List<GroupBuyLine>> byPerson(List<GroupBuyLine> lines) {
    return lines.stream()
        .collect(
            Collectors.groupingBy(
                line -> name(line.name()), LinkedHashMap::new, Collectors.toList()));
  }

  private static Map<String, List<GroupBuyLine>> byMemberAndPerson(List<GroupBuyLine> lines) {
    return lines.stream()
        .collect(
            Collectors.groupingBy(
                line -> line.member() + "|" + (line.self() ? "" : line.name()),
                LinkedHashMap::new,
                Collectors.toList()));
  }

  /** A name as the group sees it; what looks like a phone number in it is nobody's business. */
  private static String name(String name) {
    String plain = Masking.carrierText(name.strip());
    return plain.length() <= LONGEST_NAME ? plain : plain.substring(0, LONGEST_NAME) + "…";
  }
}
