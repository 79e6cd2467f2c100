package io.xiaoer.bot.answer;

import io.xiaoer.bot.answer.Finding.Choice;
import io.xiaoer.bot.answer.Finding.Tag;
import io.xiaoer.bot.commerce.order.Offer;
import io.xiaoer.money.Money;
import io.xiaoer.search.passage.Wording;
import io.xiaoer.shop.LocalText;
import io.xiaoer.shop.Product;
import io.xiaoer.shop.Variant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What changes from minute to minute: prices, stock and what can be chosen. Never from texts. */
final class LiveFacts {

  private static final int MOST = 12;

  private final Vocabulary vocabulary;
  private final Wording wording;

  LiveFacts(Vocabulary vocabulary, Wording wording) {
    this.vocabulary = vocabulary;
    this.wording = wording;
  }

  Finding price(Ask ask, Subject subject, String language) {
    List<Tag> all = tags(subject.product(), language);
    List<Tag> meant = all.stream().filter(tag -> names(ask, tag.kind())).limit(MOST).toList();
    boolean same = all.stream().map(tag -> tag.price().minor()).distinct().count() == 1;
    if (!meant.isEmpty()) {
      return new Finding.Price(ask, meant);
    }
    return new Finding.Price(
        ask,
        same
            ? List.of(new Tag("", all.getFirst().price(), all.getFirst().memberPrice()))
            : all.stream().limit(MOST).toList());
  }

  Finding stock(Ask ask, Subject subject, String language) {
    List<Choice> kinds =
        subject.product().variants().stream()
            .map(
                kind -> new Choice(kind(kind, language), subject.left().getOrDefault(kind.id(), 0)))
            .limit(MOST)
            .toList();
    List<Choice> meant = kinds.stream().filter(kind -> names(ask, kind.value())).toList();
    return new Finding.Stock(ask, subject.pieces(), meant.isEmpty() ? kinds : meant);
  }

  /** The choices of an option that belongs to the aspect. */
  Optional<Finding> options(Ask ask, Subject subject, String language) {
    List<String> names = vocabulary.of(ask.aspect()).map(AspectWords::names).orElse(List.of());
    return subject.product().variants().stream()
        .flatMap(kind -> kind.options().keySet().stream())
        .distinct()
        .filter(name -> names.contains(wording.fold(name)))
        .findFirst()
        .map(name -> options(ask, name, subject, language));
  }

  private static Finding options(Ask ask, String name, Subject subject, String language) {
    Map<String, Integer> byValue = new LinkedHashMap<>();
    for (Variant kind : subject.product().variants()) {
      LocalText value = kind.options().get(name);
      if (value != null) {
        byValue.merge(value.in(language), subject.left().getOrDefault(kind.id(), 0), Integer::sum);
      }
    }
    List<Choice> choices =
        byValue.entrySet().stream()
            .map(entry -> new Choice(entry.getKey(), entry.getValue()))
            .toList();
    return new Finding.Options(ask, name, choices);
  }

  private boolean names(Ask ask, String kind) {
    return !kind.isEmpty() && ask.words().contains(wording.fold(kind));
  }

  /** The very prices that an order would be made at. */
  private static List<Tag> tags(Product product, String language) {
    List<Offer> plain = Offer.of(product, false);
    List<Offer> member = Offer.of(product, true);
    return IntStream.range(0, plain.size())
        .mapToObj(i -> tag(plain.get(i), member.get(i).price(), language))
        .toList();
  }

  private static Tag tag(Offer offer, Money memberPrice, String language) {
    return new Tag(
        offer.options().values().stream()
            .map(value -> value.in(language))
            .collect(Collectors.joining(" ")),
        offer.price(),
        memberPrice.compareTo(offer.price()) < 0 ? memberPrice : null);
  }

  private static String kind(Variant kind, String language) {
    return kind.options().values().stream()
        .map(value -> value.in(language))
        .collect(Collectors.joining(" "));
  }
}
