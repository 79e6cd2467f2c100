package io.xiaoer.bot.commerce.merchandising;

import io.xiaoer.search.merchandising.Rule;
import java.util.List;
import java.util.Objects;

/** What became of keeping a rule. */
public sealed interface RuleOutcome {

  /** It is kept, and this node's search follows it. */
  record Kept(Rule rule) implements RuleOutcome {
    public Kept {
      Objects.requireNonNull(rule, "rule");
    }
  }

  /** It cannot stand, and nothing has changed. */
  record Refused(List<RuleFault> faults) implements RuleOutcome {
    public Refused {
      faults = List.copyOf(faults);
    }
  }

  /** There is no rule of that id to replace. */
  record Unknown() implements RuleOutcome {}
}
