package io.xiaoer.bot.skill;

import io.xiaoer.bot.answer.Answers;
import io.xiaoer.bot.answer.Ask;
import io.xiaoer.bot.answer.AskReader;
import io.xiaoer.bot.answer.Comparing;
import io.xiaoer.bot.answer.Comparison;
import io.xiaoer.bot.answer.FaqFinder;
import io.xiaoer.bot.answer.Finding;
import io.xiaoer.bot.answer.Subject;
import io.xiaoer.bot.answer.Vocabulary;
import io.xiaoer.bot.commerce.faq.Faq;
import io.xiaoer.bot.commerce.faq.FaqEntry;
import io.xiaoer.bot.commerce.faq.OpenQuestions;
import io.xiaoer.bot.dialogue.ActionCode;
import io.xiaoer.bot.dialogue.Answer;
import io.xiaoer.bot.dialogue.Say;
import io.xiaoer.bot.dialogue.Turn;
import io.xiaoer.bot.text.AnswerTexts;
import io.xiaoer.bot.text.ProductCards;
import io.xiaoer.reply.Action;
import io.xiaoer.reply.Action.Emphasis;
import io.xiaoer.reply.Reply;
import io.xiaoer.search.passage.Wording;
import io.xiaoer.shop.Product;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Questions and their answers, for skills and buttons alike. What the data does not say is noted
 * for the shop, and a person is offered.
 */
public final class Asking {

  private static final int LONGEST_LABEL = 40;

  private final Shelf shelf;
  private final Faq faq;
  private final OpenQuestions open;
  private final ProductCards cards;
  private final AnswerTexts words;
  private final AskReader reader;
  private final FaqFinder finder;
  private final Answers answers;
  private final Comparing comparing;

  public Asking(Shelf shelf, Faq faq, OpenQuestions open, ProductCards cards) {
    Wording wording = Wording.shipped();
    Vocabulary vocabulary = Vocabulary.load();
    this.shelf = shelf;
    this.faq = faq;
    this.open = open;
    this.cards = cards;
    this.words = new AnswerTexts(cards);
    this.reader = new AskReader(vocabulary, wording);
    this.finder = new FaqFinder(wording);
    this.answers = new Answers(vocabulary, wording, finder);
    this.comparing = new Comparing(vocabulary, wording);
  }

  /** What the words ask. */
  List<Ask> read(String question) {
    return reader.read(question);
  }

  Referents referents() {
    return new Referents(shelf, Wording.shipped(), reader);
  }

  /** Answers a question about a good. */
  Answer about(Product product, String question, Turn turn) {
    List<Ask> asks = reader.read(question, product);
    List<Finding> findings = answers.of(subject(product), asks, turn.language());
    String text = words.all(product, findings, turn.texts());
    if (!AnswerTexts.leavesOpen(findings)) {
      return Answer.of(Say.toAll(Reply.Text.of(text)))
          .remembering(turn.state().about(product.id(), turn.now()));
    }
    Action person =
        new ActionCode.Person(ProductCards.ref(product))
            .button(turn.texts().say("button.person"), Emphasis.NORMAL);
    return noting(Say.toAll(new Reply.Text(text, List.of(person))), product.id(), question, turn)
        .remembering(turn.state().about(product.id(), turn.now()).asking(question));
  }

  Comparison compare(List<Subject> goods, String question, String language) {
    return comparing.of(goods, question, language);
  }

  /** Answers a question about the shop. */
  Answer ofTheShop(String question, List<Ask> asks, Turn turn) {
    List<FaqEntry> entries =
        faq.book().await().entries().stream().filter(entry -> entry.scope().isShop()).toList();
    List<Finding> findings =
        asks.stream()
            .flatMap(
                ask -> finder.find(ask, entries).stream().map(entry -> quote(ask, entry, turn)))
            .distinct()
            .toList();
    return findings.isEmpty()
        ? noting(
            Say.toAll(Reply.Text.of(turn.texts().say("answer.policyUnknown"))),
            null,
            question,
            turn)
        : Answer.of(Say.toAll(Reply.Text.of(words.all(null, findings, turn.texts()))));
  }

  /** Asks back which of them is meant, and keeps the question. */
  Answer which(List<Product> products, String question, Turn turn) {
    List<Action> buttons = products.stream().map(product -> choice(product, turn)).toList();
    List<String> lines =
        IntStream.range(0, products.size())
            .mapToObj(i -> (i + 1) + ". " + cards.title(products.get(i), turn.texts()))
            .toList();
    String text = turn.texts().say("ask.whichOf") + "\n" + String.join("\n", lines);
    return Answer.of(Say.toAll(new Reply.Text(text, buttons)))
        .remembering(
            turn.state()
                .showing(products.stream().map(Product::id).toList(), turn.now())
                .asking(question));
  }

  Subject subject(Product product) {
    Map<String, Integer> left = shelf.catalog().available(Shelf.skus(product)).await();
    List<FaqEntry> entries =
        faq.book().await().entries().stream()
            .filter(entry -> entry.scope().covers(product))
            .toList();
    return new Subject(product, left, entries);
  }

  private Answer noting(Say say, @Nullable String productId, String question, Turn turn) {
    OpenQuestions.Asked asked = asked(productId, question, turn);
    return Answer.doing(tx -> open.add(tx, asked, false).map(_ -> List.of(say)));
  }

  private static OpenQuestions.Asked asked(@Nullable String productId, String question, Turn turn) {
    return new OpenQuestions.Asked(
        turn.conversation().key(), turn.who(), productId, turn.language(), question);
  }

  private Action choice(Product product, Turn turn) {
    String title = product.title().in(turn.language());
    String label =
        title.length() <= LONGEST_LABEL
            ? title
            : title.substring(0, title.offsetByCodePoints(0, LONGEST_LABEL / 2)) + "…";
    return new ActionCode.Ask(ProductCards.ref(product)).button(label, Emphasis.NORMAL);
  }

  private static Finding quote(Ask ask, FaqEntry entry, Turn turn) {
    return new Finding.Quote(
        ask, Finding.Lead.SAYS, Finding.Source.FAQ, entry.answer().in(turn.language()));
  }
}
