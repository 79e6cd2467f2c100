package io.xiaoer.bot.commerce.merchandising;

import java.util.Objects;

/**
 * Why a rule cannot stand.
 *
 * @param field of its JSON, such as {@code target.values}
 * @param reason what to do about it, in English, without quoting what was sent
 */
public record RuleFault(String field, String reason) {
  public RuleFault {
    Objects.requireNonNull(field, "field");
    Objects.requireNonNull(reason, "reason");
  }
}
