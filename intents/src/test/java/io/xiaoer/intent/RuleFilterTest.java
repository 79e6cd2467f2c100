package io.xiaoer.intent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleFilterTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "购物车 ; 购物车",
        "(?:订单|单子)号? ; 订单,单子",
        "我?快递 ; 快递,我快递",
        "ab(?:c|d)e ; abce,abde",
        "^(?=.*退货)我 ; 退货",
        "(?:ab)+c ; ab",
        "x\\.y\\b ; x.y",
        "(?<a>[一二])号 ; 一号,二号"
      })
  void aMatchContainsOneOf(String pattern, String pieces) {
    assertThat(RequiredText.of(pattern, _ -> true)).isEqualTo(Set.of(pieces.split(",")));
  }

  @ParameterizedTest
  @CsvSource({"a?", "[^a]+", "(?:ab|)", ".*", "(?!ab)", "(?:购|x?)", "\\w+"})
  void nothingIsTakenForNeededThatNeedNotBe(String pattern) {
    assertThat(RequiredText.of(pattern, _ -> true)).isEmpty();
  }

  @Test
  void noRuleThatMatchesIsLeftOut() {
    // Given: all patterns of the word files, and texts made of pieces of utterances
    List<Pattern> rules =
        Stream.of("cues", "price", "quantity", "reference", "words", "query")
            .flatMap(name -> Stream.of(name + ".zh-CN.txt", name + ".en.txt"))
            .flatMap(name -> LexiconFile.read(name, words(name)).stream())
            .map(LexiconLine::pattern)
            .toList();
    RuleFilter filter = new RuleFilter(rules, _ -> true);
    long seed = new Random().nextLong();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    List<String> texts = ModelBuild.utterances().stream().map(UtteranceFile.Row::text).toList();

    for (int i = 0; i < 300; i++) {
      String text = piece(random, texts) + piece(random, texts);

      // When
      BitSet candidates = filter.candidates(text);

      // Then
      for (int rule = 0; rule < rules.size(); rule++) {
        if (rules.get(rule).matcher(text).find()) {
          assertThat(candidates.get(rule))
              .as("seed %d: %s in %s", seed, rules.get(rule), text)
              .isTrue();
        }
      }
    }
  }

  private static String piece(Random random, List<String> texts) {
    String text = texts.get(random.nextInt(texts.size()));
    int start = random.nextInt(text.length());
    return text.substring(start, start + random.nextInt(text.length() - start + 1));
  }

  private static int words(String name) {
    return name.startsWith("cues") ? 3 : name.startsWith("words") ? 2 : 1;
  }
}
