package io.xiaoer.intent.signup;

import java.util.IdentityHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One text that many patterns are tried on, place after place. Not safe for several threads. */
final class Scan {

  private final String text;
  private final IdentityHashMap<Pattern, Matcher> matchers = new IdentityHashMap<>();

  Scan(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }

  /** The matcher of that pattern, set to begin there; good until the next call for the pattern. */
  Matcher matcher(Pattern pattern, int start) {
    return matchers.computeIfAbsent(pattern, this::begin).region(start, text.length());
  }

  private Matcher begin(Pattern pattern) {
    return pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
  }
}
