package io.xiaoer.bot.skill;

import io.xiaoer.bot.answer.CompareWords;
import io.xiaoer.bot.answer.Comparison;
import io.xiaoer.bot.answer.Subject;
import io.xiaoer.bot.dialogue.Answer;
import io.xiaoer.bot.dialogue.DialogueState;
import io.xiaoer.bot.dialogue.Phrase;
import io.xiaoer.bot.dialogue.PhraseReader;
import io.xiaoer.bot.dialogue.Say;
import io.xiaoer.bot.dialogue.Skill;
import io.xiaoer.bot.dialogue.Turn;
import io.xiaoer.bot.text.ComparisonTexts;
import io.xiaoer.bot.text.ProductCards;
import io.xiaoer.intent.Intent;
import io.xiaoer.intent.MentionReader;
import io.xiaoer.intent.Mentions;
import io.xiaoer.intent.SlotValue;
import io.xiaoer.reply.Reply;
import io.xiaoer.shop.Product;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Compares two to five goods: those pointed at, those named, or those last shown. It says what
 * differs, and names a winner only where numbers settle what was asked.
 */
public final class CompareSkill implements Skill {

  private static final int MOST = 5;

  private final Shelf shelf;
  private final Asking asking;
  private final ComparisonTexts texts;
  private final MentionReader mentions = MentionReader.load();
  private final CompareWords words = CompareWords.load();
  private final PhraseReader phrases;

  public CompareSkill(Shelf shelf, Asking asking, ProductCards cards, PhraseReader phrases) {
    this.phrases = phrases;
    this.shelf = shelf;
    this.asking = asking;
    this.texts = new ComparisonTexts(cards);
  }

  @Override
  public Set<Intent> intents() {
    return Set.of(Intent.COMPARE_PRODUCTS);
  }

  @Override
  public Answer handle(Turn turn) {
    List<Product> goods = goods(turn);
    if (goods.size() < 2) {
      return Answer.of(Say.toAll(Reply.Text.of(turn.texts().say("compare.which"))));
    }
    List<Subject> subjects = goods.stream().map(asking::subject).toList();
    Comparison comparison = asking.compare(subjects, turn.words(), turn.language());
    return Answer.of(Say.toAll(Reply.Text.of(texts.all(goods, comparison, turn.texts()))))
        .remembering(turn.state().showing(goods.stream().map(Product::id).toList(), turn.now()));
  }

  private List<Product> goods(Turn turn) {
    Map<String, Product> goods = new LinkedHashMap<>();
    if (phrases.is(Phrase.WITH_BEFORE, turn)) {
      return withTheOneBefore(turn);
    }
    Mentions pointed = mentions.read(turn.words(), turn.language());
    words.few(pointed.rest()).ifPresent(few -> shown(few, turn).forEach(p -> add(goods, p)));
    pointed
        .references()
        .forEach(
            reference ->
                id(reference, turn.state()).flatMap(shelf::product).ifPresent(p -> add(goods, p)));
    for (String name : words.names(pointed.rest())) {
      asking.referents().byName(name, turn).ifPresent(product -> add(goods, product));
    }
    if (goods.size() == 1) {
      turn.state().it().flatMap(shelf::product).ifPresent(product -> add(goods, product));
    }
    if (goods.size() < 2 && pointed.references().size() < 2) {
      shown(MOST, turn).forEach(product -> add(goods, product));
    }
    return goods.values().stream().limit(MOST).toList();
  }

  /** It, and the one spoken of before; else the first that was shown beside it. */
  private List<Product> withTheOneBefore(Turn turn) {
    Map<String, Product> goods = new LinkedHashMap<>();
    turn.state().it().flatMap(shelf::product).ifPresent(product -> add(goods, product));
    turn.state().theOneBefore().flatMap(shelf::product).ifPresent(product -> add(goods, product));
    if (goods.size() < 2) {
      shown(2, turn).forEach(product -> add(goods, product));
    }
    return goods.values().stream().limit(2).toList();
  }

  private static void add(Map<String, Product> goods, Product product) {
    goods.putIfAbsent(product.id(), product);
  }

  private List<Product> shown(int few, Turn turn) {
    return shelf.catalog().products(turn.state().results().stream().limit(few).toList()).await();
  }

  private static Optional<String> id(SlotValue reference, DialogueState state) {
    return switch (reference) {
      case SlotValue.Ordinal(int position) -> state.numbered(position);
      case SlotValue.Reference(var which) ->
          switch (which) {
            case LAST -> state.numbered(-1);
            case THIS -> state.it();
          };
      case SlotValue.Text _, SlotValue.Numeric _ -> Optional.empty();
    };
  }
}
