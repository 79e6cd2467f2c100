package io.xiaoer.bot.answer;

import io.xiaoer.search.passage.Wording;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The words by which people ask and shops answer, of all languages together. Immutable and
 * thread-safe.
 */
public final class Vocabulary {

  private static final List<String> LANGUAGES = List.of("zh-CN", "en");

  private final List<AspectWords> aspects;
  private final Map<Aspect, AspectWords> byAspect = new EnumMap<>(Aspect.class);
  private final List<AudienceWords> audiences;

  /** An audience and what a question for it looks like. */
  record AudienceWords(Audience audience, List<Pattern> asks) {}

  private Vocabulary(List<AspectWords> aspects, List<AudienceWords> audiences) {
    this.aspects = aspects;
    aspects.forEach(words -> byAspect.put(words.aspect(), words));
    this.audiences = audiences;
  }

  /** Reads the word files of the distribution. */
  public static Vocabulary load() {
    Wording wording = Wording.shipped();
    List<WordLine> lines = new ArrayList<>();
    LANGUAGES.forEach(language -> lines.addAll(WordLine.read("aspects." + language + ".txt")));
    return new Vocabulary(readAspects(lines, wording), readAudiences());
  }

  /** In the order of the file: of two that match the same words the first counts. */
  List<AspectWords> aspects() {
    return aspects;
  }

  List<AudienceWords> audiences() {
    return audiences;
  }

  Optional<AspectWords> of(Aspect aspect) {
    return Optional.ofNullable(byAspect.get(aspect));
  }

  /** The aspect that an attribute of that folded name belongs to first of all. */
  Optional<Aspect> ofAttribute(String folded) {
    return aspects.stream()
        .filter(words -> words.names().contains(folded))
        .map(AspectWords::aspect)
        .findFirst();
  }

  private static List<AspectWords> readAspects(List<WordLine> lines, Wording wording) {
    return lines.stream()
        .map(WordLine::subject)
        .distinct()
        .map(id -> aspect(id, lines, wording))
        .toList();
  }

  private static AspectWords aspect(String id, List<WordLine> all, Wording wording) {
    Aspect aspect =
        Aspect.byId(id).orElseThrow(() -> new IllegalStateException("no such aspect: " + id));
    Map<String, List<WordLine>> kinds =
        all.stream()
            .filter(line -> line.subject().equals(id))
            .collect(Collectors.groupingBy(WordLine::kind));
    return new AspectWords(
        aspect,
        names(kinds.get("name"), wording),
        names(kinds.get("near"), wording),
        patterns(kinds.get("nearvalue")),
        patterns(kinds.get("ask")),
        patterns(kinds.get("evidence")));
  }

  private static List<AudienceWords> readAudiences() {
    List<WordLine> lines = WordLine.read("audiences.txt");
    return lines.stream()
        .map(WordLine::subject)
        .distinct()
        .map(name -> audience(name, lines.stream().filter(l -> l.subject().equals(name)).toList()))
        .toList();
  }

  private static AudienceWords audience(String name, List<WordLine> lines) {
    Map<String, List<WordLine>> kinds =
        lines.stream().collect(Collectors.groupingBy(WordLine::kind));
    List<Aspect> aspects =
        WordLine.texts(kinds.get("aspects")).stream()
            .flatMap(text -> List.of(text.split(",\\s*")).stream())
            .map(id -> Aspect.byId(id).orElseThrow())
            .toList();
    String words = String.join("|", WordLine.texts(kinds.get("words")));
    Audience audience =
        new Audience(
            name,
            kinds.containsKey("health"),
            Pattern.compile(words),
            aspects,
            ages(WordLine.texts(kinds.get("ages"))));
    List<Pattern> asks =
        WordLine.read("suitability.txt").stream()
            .map(line -> Pattern.compile(line.text().replace("{who}", "(?:" + words + ")")))
            .toList();
    return new AudienceWords(audience, asks);
  }

  private static @Nullable AgeRange ages(List<String> texts) {
    return texts.isEmpty() ? null : AgeRange.in(texts.getFirst()).orElseThrow();
  }

  private static List<String> names(@Nullable List<WordLine> lines, Wording wording) {
    return WordLine.texts(lines).stream()
        .flatMap(text -> List.of(text.split(",\\s*")).stream())
        .map(wording::fold)
        .toList();
  }

  private static List<Pattern> patterns(@Nullable List<WordLine> lines) {
    return WordLine.texts(lines).stream().map(Pattern::compile).toList();
  }
}
