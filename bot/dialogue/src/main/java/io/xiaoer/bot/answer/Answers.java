package io.xiaoer.bot.answer;

import io.xiaoer.bot.answer.AttributeFinder.Attribute;
import io.xiaoer.bot.answer.Finding.Fact;
import io.xiaoer.bot.answer.Finding.Lead;
import io.xiaoer.bot.answer.Finding.Missing;
import io.xiaoer.bot.answer.Finding.Quote;
import io.xiaoer.bot.answer.Finding.Source;
import io.xiaoer.bot.commerce.faq.FaqEntry;
import io.xiaoer.search.passage.Wording;
import io.xiaoer.shop.LocalText;
import io.xiaoer.shop.Product;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the shop's data says to what was asked: live figures, attributes, sentences and entries of
 * the shop's questions, each word for word. What none of them says is missing. Thread-safe.
 */
public final class Answers {

  private static final int MOST_QUOTES = 2;

  private final Vocabulary vocabulary;
  private final Wording wording;
  private final AttributeFinder attributes;
  private final LiveFacts live;
  private final TextFinder texts;
  private final FaqFinder faq;
  private final Suitability suitability;

  public Answers(Vocabulary vocabulary, Wording wording, FaqFinder faq) {
    this.vocabulary = vocabulary;
    this.wording = wording;
    this.attributes = new AttributeFinder(vocabulary, wording);
    this.live = new LiveFacts(vocabulary, wording);
    this.texts = new TextFinder(wording);
    this.faq = faq;
    this.suitability = new Suitability(attributes, texts, wording);
  }

  /** The findings for each thing asked, in their order; at least one for each. */
  public List<Finding> of(Subject subject, List<Ask> asks, String language) {
    Set<Finding> findings = new LinkedHashSet<>();
    asks.forEach(ask -> findings.addAll(of(subject, ask, language)));
    return List.copyOf(findings);
  }

  private List<Finding> of(Subject subject, Ask ask, String language) {
    return switch (ask.aspect()) {
      case PRICE, MEMBER_PRICE -> List.of(live.price(ask, subject, language));
      case STOCK -> List.of(live.stock(ask, subject, language));
      case RATING ->
          List.of(new Finding.Rating(ask, subject.product().rating(), subject.product().sales()));
      case SUITABILITY -> suitability(subject, ask, language);
      case BRAND -> List.of(brand(subject.product(), ask, language));
      case DELIVERY_TIME,
          DELIVERY_FEE,
          DELIVERY_AREA,
          CARRIER,
          SHIPS_FROM,
          RETURNS,
          EXCHANGE,
          REFUND,
          INVOICE,
          PAYMENT,
          MEMBERSHIP,
          GROUP_BUY,
          FRESHNESS,
          DAMAGED,
          PRIVACY,
          SERVICE_HOURS,
          SHOPKEEPING,
          WARRANTY,
          CERTIFICATION ->
          policy(subject, ask, language);
      case SIZES, COLOURS, FLAVOUR, SCENT, PACK, VOLUME, NET_CONTENT ->
          live.options(ask, subject, language)
              .map(options -> withFact(options, subject, ask, language))
              .orElseGet(() -> data(subject, ask, language));
      case AGE, SKIN_TYPE, PETS, PEOPLE, BATTERY, POWER, VOLTAGE, NOISE, WEIGHT, COUNT ->
          data(subject, ask, language);
      case DIMENSIONS, THICKNESS, SWEETNESS, TEXTURE, STYLE, IN_THE_BOX, INGREDIENTS ->
          data(subject, ask, language);
      case ALLERGENS, MATERIAL, FILLING, SPF, BREWING, CARE, STORAGE, SHELF_LIFE ->
          data(subject, ask, language);
      case CAUTIONS, HOW_TO_USE, SCOPE, FUNCTION, SEASON, ORIGIN, OTHER ->
          data(subject, ask, language);
    };
  }

  /** The attribute beside the choices, where it says more than they do: which size fits whom. */
  private List<Finding> withFact(Finding options, Subject subject, Ask ask, String language) {
    List<Finding> both = new ArrayList<>(List.of(options));
    attributes
        .of(ask.aspect(), subject.product())
        .map(attribute -> fact(ask, Lead.SAYS, attribute, language))
        .filter(
            fact ->
                vocabulary
                    .of(ask.aspect())
                    .orElseThrow()
                    .names()
                    .getFirst()
                    .equals(wording.fold(fact.name())))
        .ifPresent(both::add);
    return both;
  }

  private List<Finding> suitability(Subject subject, Ask ask, String language) {
    List<Finding> found = suitability.of(subject, ask, language);
    if (!found.isEmpty()) {
      return found.stream().limit(MOST_QUOTES).toList();
    }
    return faq.find(ask, TextFinder.ofTheGood(subject))
        .map(entry -> List.of(answer(ask, entry, language)))
        .orElseGet(() -> List.of(new Missing(ask)));
  }

  private Finding brand(Product product, Ask ask, String language) {
    LocalText brand = product.brand();
    return brand == null
        ? attributes
            .of(Aspect.BRAND, product)
            .<Finding>map(attribute -> fact(ask, Lead.SAYS, attribute, language))
            .orElseGet(() -> new Missing(ask))
        : new Fact(ask, Lead.SAYS, "品牌", brand.in(language));
  }

  /** What the good itself says of it, and what the shop answers. */
  private List<Finding> policy(Subject subject, Ask ask, String language) {
    List<Finding> findings = new ArrayList<>();
    attributes
        .named(ask, subject.product())
        .or(() -> attributes.of(ask.aspect(), subject.product()))
        .map(attribute -> fact(ask, Lead.SAYS, attribute, language))
        .ifPresent(findings::add);
    faq.find(ask, subject.faq())
        .map(entry -> answer(ask, entry, language))
        .ifPresent(findings::add);
    return findings.isEmpty() ? List.of(new Missing(ask)) : findings;
  }

  private List<Finding> data(Subject subject, Ask ask, String language) {
    Optional<Attribute> attribute =
        attributes
            .named(ask, subject.product())
            .or(() -> attributes.of(ask.aspect(), subject.product()));
    if (attribute.isPresent()) {
      return List.of(judged(subject, ask, attribute.get(), language));
    }
    return text(subject, ask, language).map(List::of).orElseGet(() -> List.of(new Missing(ask)));
  }

  private Optional<Finding> text(Subject subject, Ask ask, String language) {
    return faq.find(ask, TextFinder.ofTheGood(subject))
        .<Finding>map(entry -> answer(ask, entry, language))
        .or(
            () ->
                vocabulary
                    .of(ask.aspect())
                    .flatMap(words -> texts.evidence(ask, words, subject.product(), language)))
        .or(
            () ->
                ask.aspect() == Aspect.OTHER || ask.yesNo()
                    ? texts.best(ask, subject, language)
                    : Optional.empty())
        .or(() -> shopWide(subject, ask, language));
  }

  private Optional<Finding> shopWide(Subject subject, Ask ask, String language) {
    return ask.aspect() == Aspect.OTHER
        ? faq.find(ask, subject.faq()).map(entry -> answer(ask, entry, language))
        : Optional.empty();
  }

  /** An attribute that answers; of a question for yes or no, how it bears on the very thing. */
  private Finding judged(Subject subject, Ask ask, Attribute attribute, String language) {
    Fact said = fact(ask, Lead.SAYS, attribute, language);
    if (ask.aspect() == Aspect.AGE) {
      return new Fact(ask, suitability.age(ask, attribute), said.name(), said.value());
    }
    Set<String> thing = thing(ask, subject.product(), attribute.name());
    if (!ask.yesNo() || thing.isEmpty()) {
      return said;
    }
    Set<String> words = new HashSet<>(wording.words(said.value()));
    if (thing.stream().anyMatch(word -> speaksOf(said.value(), words, word))) {
      boolean warns = Sentences.warns(wording.fold(said.value()));
      return new Fact(ask, warns ? Lead.WARNS : Lead.SAYS, said.name(), said.value());
    }
    return texts
        .best(ask, subject, language)
        .orElseGet(() -> new Fact(ask, Lead.RELATED, said.name(), said.value()));
  }

  private boolean speaksOf(String value, Set<String> words, String thing) {
    return words.contains(thing) || wording.fold(value).contains(thing);
  }

  /** What a question for yes or no is about, beyond the good and the name of the attribute. */
  private Set<String> thing(Ask ask, Product product, String attribute) {
    Set<String> thing = new LinkedHashSet<>(texts.asked(ask, product));
    thing.removeAll(wording.words(attribute));
    vocabulary
        .of(ask.aspect())
        .ifPresent(words -> words.names().forEach(name -> thing.removeAll(wording.words(name))));
    return thing;
  }

  private static Fact fact(Ask ask, Lead lead, Attribute attribute, String language) {
    return new Fact(ask, lead, attribute.name(), attribute.value().in(language));
  }

  private static Finding answer(Ask ask, FaqEntry entry, String language) {
    return new Quote(ask, Lead.SAYS, Source.FAQ, entry.answer().in(language));
  }
}
