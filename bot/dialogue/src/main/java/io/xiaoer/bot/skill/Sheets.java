package io.xiaoer.bot.skill;

import io.xiaoer.bot.commerce.groupbuy.GroupBuyItem;
import io.xiaoer.bot.commerce.groupbuy.GroupBuyLine;
import io.xiaoer.bot.commerce.groupbuy.OpenQuestion;
import io.xiaoer.bot.commerce.groupbuy.SignUpSheet;
import io.xiaoer.channel.MemberKey;
import io.xiaoer.intent.signup.Item;
import io.xiaoer.intent.signup.Line;
import io.xiaoer.intent.signup.Question;
import io.xiaoer.intent.signup.Sheet;
import io.xiaoer.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** Group buys as the reader of sign-ups sees them, and back. Pure. */
final class Sheets {

  private Sheets() {}

  static Sheet sheet(SignUpSheet sheet) {
    return new Sheet(
        sheet.groupBuy().items().stream().map(Sheets::item).toList(),
        sheet.lines().stream().map(Sheets::line).toList());
  }

  /** What was read, as it is written down. */
  static GroupBuyLine written(Line line) {
    return new GroupBuyLine(
        MemberKey.parse(line.member()),
        line.name(),
        line.self(),
        line.ref(),
        line.quantity(),
        line.note(),
        line.turn());
  }

  static OpenQuestion written(Question question) {
    return new OpenQuestion(
        question.kind().name(),
        question.name(),
        question.refs(),
        question.quantity(),
        question.more());
  }

  static @Nullable Question question(@Nullable OpenQuestion asked) {
    return asked == null
        ? null
        : new Question(
            Question.Kind.valueOf(asked.kind()),
            asked.person(),
            asked.refs(),
            asked.quantity(),
            asked.more());
  }

  static GroupBuyItem written(Item item) {
    Currency currency = Currency.getInstance(item.currency());
    return new GroupBuyItem(
        item.ref(), item.name(), money(item.price(), currency), currency, item.unit());
  }

  private static @Nullable Money money(@Nullable BigDecimal price, Currency currency) {
    if (price == null) {
      return null;
    }
    int decimals = Math.max(0, currency.getDefaultFractionDigits());
    BigDecimal exact = price.setScale(decimals, RoundingMode.HALF_UP);
    return new Money(exact.unscaledValue().longValueExact(), currency);
  }

  private static Item item(GroupBuyItem item) {
    Money price = item.price();
    return new Item(
        item.ref(),
        item.name(),
        price == null ? null : price.toDecimal(),
        item.currency().getCurrencyCode(),
        item.unit());
  }

  private static Line line(GroupBuyLine line) {
    return new Line(
        line.member().toString(),
        line.name(),
        line.self(),
        line.ref(),
        line.quantity(),
        line.note(),
        line.turn());
  }
}
