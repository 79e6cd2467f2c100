package io.xiaoer.testkit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What the message files of a part of the house keep to: both languages say the same things with
 * the same arguments, in plurals of their own; every key is used and every used key is there; no
 * text is long, and none speaks like a machine.
 */
public abstract class MessageFilesContract {

  private static final Pattern LITERAL = Pattern.compile("\"([A-Za-z0-9_.]*\\.?)\"");
  private static final Pattern SAID =
      Pattern.compile(
          "\\bsay\\(\\s*(?:\"([A-Za-z0-9_.]+[A-Za-z0-9_])\""
              + "|[A-Za-z]+,\\s*\"([A-Za-z0-9_]+\\.[A-Za-z0-9_.]+[A-Za-z0-9_])\")");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern MACHINE_EN =
      Pattern.compile(
          "(?i)\\b(null|undefined|exception|error|invalid|illegal|fail(ed|ure)?|timeout|server"
              + "|database|request|parameter|json|http|uuid|user)\\b");
  private static final Pattern MACHINE_ZH =
      Pattern.compile("系统|异常|错误|非法|无效|参数|请求|服务器|超时|失败|接口|用户|数据库|尊敬的|亲[，~]");
  private static final Pattern SLIPS_ZH = Pattern.compile("\\p{IsHan}[,?!;:]|\\.\\.\\.|\"");
  private static final Pattern SLIPS_EN = Pattern.compile(" [,.?!;:]|\\.\\.\\.|\"|，|。|？|！");
  private static final Set<String> COUNTS = Set.of("count", "minutes", "months", "days");

  private final Ground ground;
  private final MessageFile chinese;
  private final MessageFile english;

  /**
   * Where everything is.
   *
   * @param folder of the message files
   * @param base their name, before the language
   * @param sources where the keys are used
   * @param forOperators beginnings of keys that only operators read, who may be told of machines
   */
  public record Ground(Path folder, String base, Path sources, Set<String> forOperators) {}

  protected MessageFilesContract(Ground ground) {
    this.ground = ground;
    this.chinese = new MessageFile(ground.folder().resolve(ground.base() + "_zh_CN.properties"));
    this.english = new MessageFile(ground.folder().resolve(ground.base() + "_en.properties"));
  }

  /** The longest text of a key, in characters; 300 where nothing else is said. */
  protected int longest(String key) {
    return key.startsWith("button.") ? 30 : 300;
  }

  @Test
  public void bothLanguagesSayTheSameWithTheSameArguments() {
    // When
    Set<String> keys = new TreeSet<>(chinese.keys());

    // Then
    assertThat(keys).isEqualTo(new TreeSet<>(english.keys())).isNotEmpty();
    assertThat(keys)
        .allSatisfy(
            key -> assertThat(chinese.arguments(key)).as(key).isEqualTo(english.arguments(key)));
    assertThat(chinese.doubles()).as("said twice, zh").isEmpty();
    assertThat(english.doubles()).as("said twice, en").isEmpty();
  }

  @Test
  public void pluralsAreThoseOfTheirLanguage() {
    for (String key : english.keys()) {
      // When
      Map<String, Set<String>> en = english.plurals(key);
      Map<String, Set<String>> zh = chinese.plurals(key);

      // Then
      assertThat(en)
          .as(key)
          .allSatisfy(
              (_, selectors) ->
                  assertThat(selectors)
                      .contains("other")
                      .allMatch(s -> s.equals("one") || s.equals("other") || s.startsWith("=")));
      assertThat(zh)
          .as(key)
          .allSatisfy(
              (_, selectors) ->
                  assertThat(selectors)
                      .contains("other")
                      .allMatch(s -> s.equals("other") || s.startsWith("=")));
      String text = english.patterns().getOrDefault(key, "");
      assertThat(english.bareArguments(key))
          .as(key)
          .noneMatch(
              name -> COUNTS.contains(name) && text.matches("(?s).*\\{" + name + "} [a-z].*"));
    }
  }

  @Test
  public void everyKeyIsUsedAndEveryUsedKeyIsThere() {
    // When
    Set<String> literals = new TreeSet<>();
    Set<String> said = new TreeSet<>();
    for (String source : sources()) {
      LITERAL.matcher(source).results().map(MessageFilesContract::first).forEach(literals::add);
      SAID.matcher(source).results().map(MessageFilesContract::first).forEach(said::add);
    }

    // Then
    assertThat(said).hasSizeGreaterThan(20);
    assertThat(english.keys()).containsAll(said);
    assertThat(english.keys()).allMatch(key -> isUsed(key, literals), "is used");
  }

  @Test
  public void textsAreShortAndWhole() {
    for (MessageFile file : List.of(chinese, english)) {
      assertThat(file.patterns())
          .allSatisfy(
              (key, text) -> {
                assertThat(text).as(key).isNotBlank().hasSizeLessThanOrEqualTo(longest(key));
                assertThat(text.lines())
                    .as(key)
                    .noneMatch(
                        line -> !line.equals(line.stripTrailing()) && text.strip().length() > 2);
              });
    }
  }

  @Test
  public void noTextSpeaksLikeAMachine() {
    assertThat(forMembers(english))
        .allSatisfy((key, text) -> assertThat(text).as(key).doesNotContainPattern(MACHINE_EN));
    assertThat(forMembers(chinese))
        .allSatisfy((key, text) -> assertThat(text).as(key).doesNotContainPattern(MACHINE_ZH));
  }

  @Test
  public void signsAreThoseOfTheirLanguage() {
    assertThat(forMembers(english))
        .allSatisfy(
            (key, text) ->
                assertThat(text)
                    .as(key)
                    .doesNotContainPattern(SLIPS_EN)
                    .doesNotContainPattern(HAN));
    assertThat(forMembers(chinese))
        .allSatisfy((key, text) -> assertThat(text).as(key).doesNotContainPattern(SLIPS_ZH));
  }

  private Map<String, String> forMembers(MessageFile file) {
    Map<String, String> texts = new TreeMap<>(file.patterns());
    texts.keySet().removeIf(key -> ground.forOperators().stream().anyMatch(key::startsWith));
    return texts;
  }

  /** Said as it is, or put together from its beginning or its end. */
  private static boolean isUsed(String key, Set<String> literals) {
    return literals.contains(key)
        || literals.stream()
            .anyMatch(
                part ->
                    part.length() > 1
                        && ((part.endsWith(".") && key.startsWith(part))
                            || (part.startsWith(".") && key.endsWith(part))));
  }

  private static String first(MatchResult found) {
    return found.groupCount() == 1 || found.group(1) != null ? found.group(1) : found.group(2);
  }

  private List<String> sources() {
    try (Stream<Path> files = Files.walk(ground.sources())) {
      return files
          .filter(file -> file.toString().matches(".*\\.(jte|java)"))
          .map(MessageFilesContract::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
