package io.xiaoer.search.query;

import java.util.List;

/**
 * A way to find goods by what their texts say, with what a find is worth, between 0 and 1. Belongs
 * to one state of the index. Closed: each has its reader.
 */
sealed interface Signal {

  /** No more goods than this are found. */
  long most();

  /** Any of the tokens, their counts weighed and added up as if they were one word. */
  record Mixed(String field, List<Weighed> tokens) implements Signal {
    public Mixed {
      tokens = List.copyOf(tokens);
    }

    @Override
    public long most() {
      return tokens.stream().mapToLong(one -> one.token().frequency()).sum();
    }
  }

  /** All the tokens together, worth as much as one of them. */
  record Row(String field, List<Token> tokens, float weight) implements Signal {
    public Row {
      tokens = List.copyOf(tokens);
    }

    @Override
    public long most() {
      return tokens.stream().mapToLong(Token::frequency).min().orElse(0);
    }
  }

  /** All the parts together, worth as much as one of them. */
  record Pieces(List<Signal> parts, float weight) implements Signal {
    public Pieces {
      parts = List.copyOf(parts);
    }

    @Override
    public long most() {
      return parts.stream().mapToLong(Signal::most).min().orElse(0);
    }
  }

  /** Any of the ways; the best one counts. */
  record Best(List<Signal> ways) implements Signal {
    public Best {
      ways = List.copyOf(ways);
    }

    @Override
    public long most() {
      return ways.stream().mapToLong(Signal::most).sum();
    }
  }

  /** A token and how much its counts are worth. */
  record Weighed(Token token, float weight) {}
}
