package io.xiaoer.search.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Cuts folded text into words. Thread-safe. */
final class WordCutter {
  private static final Pattern PART = Pattern.compile("\\d+(?:\\.\\d+)?|[^\\d\\-'’&_.]+");
  private static final Pattern JOINT = Pattern.compile("[\\-'’&_.]");
  private static final Pattern POSSESSIVE = Pattern.compile("['’]s$");

  private final EnglishStems stems = new EnglishStems();
  private final HanSegmenter segmenter;
  private final WordTrie mixedWords = new WordTrie();

  private WordCutter(HanSegmenter segmenter, Collection<String> mixed) {
    this.segmenter = segmenter;
    mixed.forEach(word -> mixedWords.put(word, 0));
  }

  static WordCutter load(Collection<String> ownWords) {
    Set<String> mixed =
        ownWords.stream().filter(word -> word.charAt(0) < 0x80).collect(Collectors.toSet());
    return new WordCutter(HanSegmenter.load(ownWords), mixed);
  }

  List<Word> cut(String folded) {
    List<Word> words = new ArrayList<>();
    for (Run run : RunScanner.scan(folded, mixedWords)) {
      switch (run.kind()) {
        case HAN -> words.addAll(han(run));
        case MIXED -> words.add(whole(Word.Kind.HAN, run));
        case LATIN -> words.add(latin(run));
        case NUMBER -> words.add(whole(Word.Kind.NUMBER, run));
        case MEASURE -> words.add(whole(Word.Kind.MEASURE, run));
      }
    }
    return Collections.unmodifiableList(words);
  }

  /** The words of two characters or more that stand inside a longer Han word. */
  List<Word> inside(Word word) {
    if (word.text().length() <= 2) {
      return List.of();
    }
    List<Word> found = new ArrayList<>();
    Iterator<Integer> places = segmenter.inside(word.text()).iterator();
    while (places.hasNext()) {
      found.add(at(word.start(), word.text(), places.next(), places.next()));
    }
    return found;
  }

  /** The ends of the words of a stretch of Han, in order. */
  List<Integer> ends(String han) {
    return segmenter.cut(han);
  }

  boolean isWord(String han) {
    return segmenter.isWord(han, 0, han.length());
  }

  private List<Word> han(Run run) {
    List<Word> words = new ArrayList<>();
    int from = 0;
    for (int to : segmenter.cut(run.text())) {
      words.add(at(run.start(), run.text(), from, to));
      from = to;
    }
    return words;
  }

  private static Word at(int base, String text, int from, int to) {
    return Word.whole(Word.Kind.HAN, text.substring(from, to), base + from, base + to);
  }

  private static Word whole(Word.Kind kind, Run run) {
    return Word.whole(kind, run.text(), run.start(), run.end());
  }

  private Word latin(Run run) {
    if (isPlain(run.text())) {
      String stem = stems.stem(run.text());
      return new Word(Word.Kind.LATIN, stem, run.text(), List.of(), run.start(), run.end());
    }
    String stripped = POSSESSIVE.matcher(run.text()).replaceFirst("");
    List<Word> parts = parts(run, stripped);
    String joined = JOINT.matcher(stripped).replaceAll("");
    List<Word> several = parts.size() > 1 ? parts : List.of();
    return new Word(Word.Kind.LATIN, stems.stem(joined), joined, several, run.start(), run.end());
  }

  /** Most words are letters only, in one piece. */
  private static boolean isPlain(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) < 'a' || word.charAt(i) > 'z') {
        return false;
      }
    }
    return true;
  }

  private List<Word> parts(Run run, String stripped) {
    List<Word> parts = new ArrayList<>();
    Matcher matcher = PART.matcher(stripped);
    while (matcher.find()) {
      Word.Kind kind =
          Character.isDigit(matcher.group().charAt(0)) ? Word.Kind.NUMBER : Word.Kind.LATIN;
      int start = run.start() + matcher.start();
      parts.add(Word.whole(kind, stems.stem(matcher.group()), start, run.start() + matcher.end()));
    }
    return parts;
  }
}
