package io.xiaoer.intent;

import java.util.List;
import java.util.regex.Pattern;

/** An entry of a {@link LexiconFile}: the words that say what it is for, and what it matches. */
record LexiconLine(List<String> words, Pattern pattern) {

  String word(int index) {
    return words.get(index);
  }
}
