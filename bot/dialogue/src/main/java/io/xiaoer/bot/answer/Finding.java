package io.xiaoer.bot.answer;

import io.xiaoer.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the shop's data says to one thing that was asked. Closed: each kind is worded its own way.
 */
public sealed interface Finding {

  Ask ask();

  /** What it costs now. */
  record Price(Ask ask, List<Tag> tags) implements Finding {}

  /**
   * A price.
   *
   * @param kind the option values that cost so; empty where all kinds cost the same
   */
  record Tag(String kind, Money price, @Nullable Money memberPrice) {}

  /** How many can be had now. */
  record Stock(Ask ask, int left, List<Choice> kinds) implements Finding {}

  /** What can be chosen now. */
  record Options(Ask ask, String name, List<Choice> choices) implements Finding {}

  /** An option value with what is left of it. */
  record Choice(String value, int left) {}

  /** How buyers rate it. */
  record Rating(Ask ask, @Nullable Double rating, long sales) implements Finding {}

  /** An attribute of the good, word for word. */
  record Fact(Ask ask, Lead lead, String name, String value) implements Finding {}

  /** A sentence of the shop, word for word. */
  record Quote(Ask ask, Lead lead, Source source, String text) implements Finding {}

  /** The data does not say. */
  record Missing(Ask ask) implements Finding {}

  /** How the data relates to what was asked. */
  enum Lead {
    /** It speaks of it. */
    SAYS,
    /** It speaks of it with a no or a warning. */
    WARNS,
    /** It speaks of the matter, but not of the very thing. */
    RELATED,
    /** The age asked for lies in the range. */
    WITHIN,
    /** The age asked for lies out of the range. */
    OUTSIDE
  }

  /** Where words come from. */
  enum Source {
    DETAILS,
    FAQ
  }
}
