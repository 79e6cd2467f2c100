package io.xiaoer.bot.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import io.xiaoer.money.Money;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextCatalogTest {

  private final TextCatalog catalog = new TextCatalog();

  @Test
  void noKeyIsMissingInEitherLanguage() {
    // When
    Set<String> chinese = catalog.in("zh-CN").keys();
    Set<String> english = catalog.in("en").keys();

    // Then
    assertThat(chinese).isEqualTo(english).hasSizeGreaterThan(100);
  }

  @Test
  void everyTextTakesTheSameArgumentsInBothLanguages() {
    // When / Then
    for (String key : catalog.in("en").keys()) {
      assertThat(arguments("zh-CN", key)).as(key).isEqualTo(arguments("en", key));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "zh-CN, zh-CN",
    "zh, zh-CN",
    "zh-Hant, zh-Hant",
    "zh-HK, zh-Hant",
    "en, en",
    "en-GB, en",
    "fr, en",
    "und, en"
  })
  void everyReaderGetsALanguage(String reader, String language) {
    // When / Then
    assertThat(catalog.in(reader).language()).isEqualTo(language);
  }

  @Test
  void pluralsFollowTheLanguage() {
    // When
    String one = catalog.in("en").say("card.left", "count", 1);
    String three = catalog.in("en").say("card.left", "count", 3);
    String none = catalog.in("zh-CN").say("card.left", "count", 0);

    // Then
    assertThat(one).isEqualTo("Only 1 left");
    assertThat(three).isEqualTo("Only 3 left");
    assertThat(none).isEqualTo("暂时缺货");
  }

  @ParameterizedTest
  @CsvSource({
    "zh-CN, 8900, CNY, ¥89.00",
    "en, 8900, CNY, ¥89.00",
    "en, 1250, USD, $12.50",
    "en, 500, JPY, ¥500"
  })
  void amountsReadAsPeopleWriteThem(String language, long minor, String currency, String expected) {
    // When / Then
    assertThat(catalog.in(language).money(Money.of(minor, currency))).isEqualTo(expected);
  }

  @Test
  void argumentsAreNotReadAsPatterns() {
    // Given a name that looks like a pattern
    String name = "{0} 'quoted' <b>";

    // When
    String text = catalog.in("en").say("share.by", "name", name);

    // Then it stands as it is
    assertThat(text).isEqualTo("{0} 'quoted' <b> recommends");
  }

  private Set<String> arguments(String language, String key) {
    return new MessageFormat(catalog.in(language).pattern(key), ULocale.forLanguageTag(language))
        .getArgumentNames();
  }
}
