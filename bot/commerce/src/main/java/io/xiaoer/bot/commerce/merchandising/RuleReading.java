package io.xiaoer.bot.commerce.merchandising;

import io.xiaoer.search.merchandising.Rule;
import java.util.List;
import java.util.Objects;

/** What became of reading a rule. */
public sealed interface RuleReading {

  /** It is a rule; whether its products exist is another question. */
  record Read(Rule rule) implements RuleReading {
    public Read {
      Objects.requireNonNull(rule, "rule");
    }
  }

  /** It is none, for these reasons, at least one. */
  record Faulty(List<RuleFault> faults) implements RuleReading {
    public Faulty {
      faults = List.copyOf(faults);
    }
  }
}
