package io.xiaoer.bot.answer;

import io.xiaoer.bot.answer.AttributeFinder.Attribute;
import io.xiaoer.bot.answer.Finding.Fact;
import io.xiaoer.bot.answer.Finding.Lead;
import io.xiaoer.search.passage.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a good is right for somebody: what its data says of such people, warnings first, and else
 * what it says of people at all. It never says yes where the data does not.
 */
final class Suitability {

  private final AttributeFinder attributes;
  private final TextFinder texts;
  private final Wording wording;

  Suitability(AttributeFinder attributes, TextFinder texts, Wording wording) {
    this.attributes = attributes;
    this.texts = texts;
    this.wording = wording;
  }

  /** Empty where the data speaks of nobody. */
  List<Finding> of(Subject subject, Ask ask, String language) {
    Audience audience = Objects.requireNonNull(ask.audience());
    List<Finding> findings =
        new ArrayList<>(texts.matching(ask, audience.words(), subject, language));
    if (findings.isEmpty() || AgeRange.asked(ask.words()).isPresent()) {
      people(audience, subject)
          .map(attribute -> fact(ask, attribute, language))
          .ifPresent(fact -> findings.addFirst(fact));
    }
    return findings;
  }

  /** How the age that was asked for lies to the range that the attribute states. */
  Lead age(Ask ask, Attribute attribute) {
    Optional<Integer> asked = AgeRange.asked(ask.words());
    Optional<AgeRange> range =
        attribute.value().byLanguage().values().stream()
            .map(wording::fold)
            .flatMap(value -> AgeRange.in(value).stream())
            .findFirst();
    if (range.isEmpty()) {
      return Lead.SAYS;
    }
    if (asked.isEmpty()) {
      return isForOthers(ask.audience(), range.get()) ? Lead.OUTSIDE : Lead.SAYS;
    }
    return range.get().holds(asked.get()) ? Lead.WITHIN : Lead.OUTSIDE;
  }

  /** Babies are nobody of three years and up. */
  private static boolean isForOthers(@Nullable Audience audience, AgeRange range) {
    AgeRange ages = audience == null ? null : audience.ages();
    return ages != null && ages.isApartFrom(range);
  }

  private Optional<Attribute> people(Audience audience, Subject subject) {
    return audience.attributes().stream()
        .filter(aspect -> aspect != Aspect.CAUTIONS)
        .flatMap(aspect -> attributes.plainly(aspect, subject.product()).stream())
        .findFirst();
  }

  private Fact fact(Ask ask, Attribute attribute, String language) {
    Lead lead = age(ask, attribute);
    return new Fact(
        ask,
        lead == Lead.SAYS ? Lead.RELATED : lead,
        attribute.name(),
        attribute.value().in(language));
  }
}
