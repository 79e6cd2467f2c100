package io.xiaoer.bot.commerce.checkout;

import io.xiaoer.bot.commerce.order.Order;
import io.xiaoer.bot.commerce.order.OrderStatus;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What became of a recipient form. */
public sealed interface SaveOutcome {

  record Saved(Order order) implements SaveOutcome {}

  /** Nothing was saved; the faults by field name, in the order of the form. */
  record Invalid(Map<String, FieldFault> faults) implements SaveOutcome {
    public Invalid {
      faults = Collections.unmodifiableMap(new LinkedHashMap<>(faults));
    }
  }

  /** The recipient of a paid or cancelled order cannot be changed here. */
  record Locked(OrderStatus status) implements SaveOutcome {}

  record Expired() implements SaveOutcome {}

  record Unknown() implements SaveOutcome {}
}
