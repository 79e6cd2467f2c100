package io.xiaoer.intent.classify;

import io.xiaoer.intent.classify.FeatureBag.Block;
import io.xiaoer.intent.classify.LinearTrainer.Example;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells which tokens of a text belong to a piece that is looked for in it, by the words around each
 * and by what is known of it besides. Immutable and safe from any thread.
 */
public final class TokenTagger {

  private static final int AROUND = 3;
  private static final long NO_TOKEN = 17;
  private static final int ROOM = 64;
  private static final int INSIDE = 0;
  private static final int OUTSIDE = 1;

  private final LinearModel model;

  private TokenTagger(LinearModel model) {
    this.model = model;
  }

  /**
   * A text to be tagged.
   *
   * @param kind what sort of text it is, such as its intent
   * @param hints what is known of each of its characters
   */
  public record Question(String text, String kind, CharSequence hints) {}

  /** A text with the characters that belong to the piece. */
  public record Answered(Question question, boolean[] inside) {}

  public static TokenTagger learn(List<Answered> texts, LinearTrainer trainer) {
    List<Example> examples = new ArrayList<>();
    for (Answered text : texts) {
      Tokens tokens = Tokens.of(text.question().text());
      for (int token = 0; token < tokens.size(); token++) {
        boolean inside = text.inside()[tokens.start(token)];
        FeatureBag bag = new FeatureBag(ROOM);
        fill(bag, text.question(), tokens, token);
        examples.add(new Example(bag, inside ? INSIDE : OUTSIDE));
      }
    }
    return new TokenTagger(trainer.train(examples, 1));
  }

  /** The pieces of the text that belong together: what is between them is left out. */
  public List<String> pieces(Question question) {
    Tokens tokens = Tokens.of(question.text());
    List<String> pieces = new ArrayList<>();
    FeatureBag bag = new FeatureBag(ROOM);
    int start = -1;
    int end = -1;
    for (int token = 0; token < tokens.size(); token++) {
      bag.clear();
      fill(bag, question, tokens, token);
      boolean inside = model.score(bag)[INSIDE] > 0;
      if (inside && start < 0) {
        start = tokens.start(token);
      }
      if (!inside && start >= 0) {
        pieces.add(question.text().substring(start, end));
        start = -1;
      }
      end = tokens.end(token);
    }
    if (start >= 0) {
      pieces.add(question.text().substring(start, end));
    }
    return pieces;
  }

  private static void fill(FeatureBag bag, Question question, Tokens tokens, int token) {
    long kind = TextHash.of(0, question.kind());
    char hint = hint(question, tokens, token);
    for (int away = -AROUND; away <= AROUND; away++) {
      long word = word(tokens, token + away);
      add(bag, away, word, 0);
      add(bag, away, word(tokens, token + away + 1), word);
      if (Math.abs(away) < 2) {
        add(bag, away, kind, word);
        add(bag, away, hint(question, tokens, token + away), 1);
        add(bag, away, hint(question, tokens, token + away), word);
      }
    }
    add(bag, AROUND + 1, kind, hint);
    add(bag, AROUND + 2, kind, 0);
    add(bag, AROUND + 3, hint(question, tokens, token - 1), hint);
    add(bag, AROUND + 4, hint(question, tokens, token + 1), hint);
  }

  private static void add(FeatureBag bag, int place, long one, long other) {
    long key = TextHash.then(TextHash.then(TextHash.start(20 + place), one), other);
    bag.add(Block.FACTS, key);
  }

  private static long word(Tokens tokens, int token) {
    return token < 0 || token >= tokens.size() ? NO_TOKEN : tokens.stem(token);
  }

  private static char hint(Question question, Tokens tokens, int token) {
    return token < 0 || token >= tokens.size() ? ' ' : question.hints().charAt(tokens.start(token));
  }

  public void write(DataOutput out) throws IOException {
    model.write(out);
  }

  public static TokenTagger read(DataInput in) throws IOException {
    return new TokenTagger(LinearModel.read(in));
  }
}
