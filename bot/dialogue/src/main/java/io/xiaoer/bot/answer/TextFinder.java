package io.xiaoer.bot.answer;

import io.xiaoer.bot.answer.Finding.Lead;
import io.xiaoer.bot.answer.Finding.Quote;
import io.xiaoer.bot.answer.Finding.Source;
import io.xiaoer.bot.commerce.faq.FaqEntry;
import io.xiaoer.search.passage.Passage;
import io.xiaoer.search.passage.PassageRanker;
import io.xiaoer.search.passage.RankedPassage;
import io.xiaoer.search.passage.Wording;
import io.xiaoer.shop.Product;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The sentence of a good's own text, or of what the shop answers for it, that speaks of it. */
final class TextFinder {

  /** How much of what is asked a sentence must speak of before it is quoted. */
  static final double SURE = 0.62;

  private final Wording wording;

  TextFinder(Wording wording) {
    this.wording = wording;
  }

  /** The sentences and attributes of a good that match, word for word, warnings first. */
  List<Quote> matching(Ask ask, Pattern thing, Subject subject, String language) {
    List<Quote> quotes = new ArrayList<>();
    for (String sentence : pieces(subject.product(), language)) {
      String folded = fold(sentence);
      if (thing.matcher(folded).find()) {
        Lead lead = Sentences.warns(folded, thing) ? Lead.WARNS : Lead.SAYS;
        quotes.add(new Quote(ask, lead, Source.DETAILS, sentence));
      }
    }
    quotes.sort((one, other) -> Boolean.compare(isSaying(one), isSaying(other)));
    return quotes;
  }

  /** The first sentence that looks like an answer to the aspect. */
  Optional<Finding> evidence(Ask ask, AspectWords words, Product product, String language) {
    return Sentences.of(product, language).stream()
        .filter(
            sentence ->
                words.evidence().stream().anyMatch(like -> like.matcher(fold(sentence)).find()))
        .findFirst()
        .map(sentence -> new Quote(ask, Lead.SAYS, Source.DETAILS, sentence));
  }

  /** The best piece about what was asked, where that is sure enough. */
  Optional<Finding> best(Ask ask, Subject subject, String language) {
    List<String> asked = asked(ask, subject.product());
    List<Passage> passages = new ArrayList<>();
    List<String> pieces = pieces(subject.product(), language);
    pieces.forEach(piece -> passages.add(new Passage(piece, piece)));
    return sure(passages, asked).map(passage -> quote(ask, asked, passage.id()));
  }

  /** What the words ask for beyond the name of the good. */
  List<String> asked(Ask ask, Product product) {
    Set<String> named = new HashSet<>();
    product.title().byLanguage().values().forEach(title -> named.addAll(wording.words(title)));
    if (product.brand() != null) {
      product.brand().byLanguage().values().forEach(name -> named.addAll(wording.words(name)));
    }
    List<String> words = wording.words(ask.words());
    List<String> beyond = words.stream().filter(word -> !named.contains(word)).toList();
    return beyond.isEmpty() ? words : beyond;
  }

  private Optional<Passage> sure(List<Passage> passages, List<String> asked) {
    return PassageRanker.of(wording, passages).rank(asked, 1).stream()
        .filter(ranked -> ranked.relevance() >= SURE)
        .map(RankedPassage::passage)
        .findFirst();
  }

  private Quote quote(Ask ask, List<String> asked, String text) {
    boolean warns = asked.stream().anyMatch(word -> warns(text, word));
    return new Quote(ask, warns ? Lead.WARNS : Lead.SAYS, Source.DETAILS, text);
  }

  private boolean warns(String text, String word) {
    return Sentences.warns(fold(text), Pattern.compile(Pattern.quote(word)));
  }

  private static boolean isSaying(Quote quote) {
    return quote.lead() == Lead.SAYS;
  }

  /** Attributes first, as they are shortest and plainest. */
  private static List<String> pieces(Product product, String language) {
    List<String> pieces = new ArrayList<>();
    product.attributes().values().forEach(value -> pieces.add(value.in(language)));
    pieces.addAll(Sentences.of(product, language));
    return pieces;
  }

  private String fold(String text) {
    return wording.fold(text);
  }

  /** The answers of those entries that hold for goods like this one, not for the whole shop. */
  static List<FaqEntry> ofTheGood(Subject subject) {
    return subject.faq().stream().filter(entry -> !entry.scope().isShop()).toList();
  }
}
