package io.xiaoer.payment;

import io.xiaoer.money.Money;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the buyer does next to pay. */
public sealed interface PaymentStep {

  /** Goes to the provider's page. */
  record Redirect(String url) implements PaymentStep {}

  /**
   * Decides on a test page that we show ourselves: there is no provider and no money.
   *
   * @param action where the page posts to, a path of ours
   * @param pay the form fields that mean "paid"
   * @param decline the form fields that mean "refused"
   */
  record TestPage(Money amount, String action, Map<String, String> pay, Map<String, String> decline)
      implements PaymentStep {
    public TestPage {
      pay = Collections.unmodifiableMap(new LinkedHashMap<>(pay));
      decline = Collections.unmodifiableMap(new LinkedHashMap<>(decline));
    }
  }
}
