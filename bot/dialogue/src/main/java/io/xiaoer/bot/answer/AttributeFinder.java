package io.xiaoer.bot.answer;

import io.xiaoer.search.passage.Wording;
import io.xiaoer.shop.LocalText;
import io.xiaoer.shop.Product;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The attribute of a good that answers: the one that the question names itself, else one of a name
 * that the aspect goes by, else one of a name that holds such a name, else a near one whose value
 * looks right.
 */
final class AttributeFinder {

  private static final int SHORTEST_NAME = 2;

  private final Vocabulary vocabulary;
  private final Wording wording;

  AttributeFinder(Vocabulary vocabulary, Wording wording) {
    this.vocabulary = vocabulary;
    this.wording = wording;
  }

  /** An attribute by the shop's own name for it. */
  record Attribute(String name, LocalText value) {}

  /** The attribute for that aspect, whatever words asked for it. */
  Optional<Attribute> of(Aspect aspect, Product product) {
    return vocabulary.of(aspect).flatMap(words -> of(words, product));
  }

  /** The attribute that is named as the aspect is, and not one that only comes near. */
  Optional<Attribute> plainly(Aspect aspect, Product product) {
    return vocabulary.of(aspect).flatMap(words -> exactly(words.names(), product));
  }

  /**
   * The attribute that the question names itself, the longest name first. A question for yes or no
   * names other things beside: the colour that may fade is no question for colours.
   */
  Optional<Attribute> named(Ask ask, Product product) {
    if (ask.yesNo() && ask.aspect() == Aspect.OTHER) {
      return Optional.empty();
    }
    return product.attributes().entrySet().stream()
        .filter(entry -> isNamed(wording.fold(entry.getKey()), ask))
        .max(Comparator.comparingInt(entry -> entry.getKey().length()))
        .map(AttributeFinder::attribute);
  }

  private boolean isNamed(String name, Ask ask) {
    return name.length() >= SHORTEST_NAME
        && ask.words().contains(name)
        && (ask.aspect() == Aspect.OTHER
            || vocabulary.ofAttribute(name).map(ask.aspect()::equals).orElse(true));
  }

  private Optional<Attribute> of(AspectWords words, Product product) {
    return exactly(words.names(), product)
        .or(() -> holding(words.names(), product))
        .or(
            () ->
                words.near().stream()
                    .flatMap(name -> exactly(List.of(name), product).stream())
                    .filter(attribute -> fits(attribute, words.nearValue()))
                    .findFirst());
  }

  private Optional<Attribute> exactly(List<String> names, Product product) {
    return names.stream()
        .flatMap(
            name ->
                product.attributes().entrySet().stream()
                    .filter(entry -> wording.fold(entry.getKey()).equals(name)))
        .findFirst()
        .map(AttributeFinder::attribute);
  }

  /** 适用床尺寸 answers for 尺寸; a name that belongs to another aspect does not. */
  private Optional<Attribute> holding(List<String> names, Product product) {
    return names.stream()
        .filter(name -> name.length() >= SHORTEST_NAME)
        .flatMap(
            name ->
                product.attributes().entrySet().stream()
                    .filter(entry -> wording.fold(entry.getKey()).contains(name))
                    .filter(
                        entry -> vocabulary.ofAttribute(wording.fold(entry.getKey())).isEmpty()))
        .findFirst()
        .map(AttributeFinder::attribute);
  }

  private boolean fits(Attribute attribute, List<Pattern> patterns) {
    return attribute.value().byLanguage().values().stream()
        .map(wording::fold)
        .anyMatch(value -> patterns.stream().anyMatch(pattern -> pattern.matcher(value).find()));
  }

  private static Attribute attribute(Map.Entry<String, LocalText> entry) {
    return new Attribute(entry.getKey(), entry.getValue());
  }
}
