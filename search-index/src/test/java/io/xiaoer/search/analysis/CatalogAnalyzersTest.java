package io.xiaoer.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogAnalyzersTest {
  private final CatalogAnalyzers analyzers = CatalogAnalyzers.shipped();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          儿童防晒霜        | 儿童[0,2)+1 防晒霜[2,5)+1 防晒[2,4)+0
          兒童防曬霜        | 儿童[0,2)+1 防晒霜[2,5)+1 防晒[2,4)+0
          充电宝，保温杯      | 充电宝[0,3)+1 充电[0,2)+0 保温杯[4,7)+1 保温[4,6)+0
          SK-II神仙水     | skii[0,5)+1 sk[0,2)+0 ii[3,5)+1 神仙[5,7)+1 水[7,8)+1
          iPhone手机壳     | iphone[0,6)+1 手机壳[6,9)+1 手机[6,8)+0
          长袖T恤          | 长袖[0,2)+1 t恤[2,4)+1
          50ml           | 50ml[0,4)+1
          50 ml          | 50ml[0,5)+1
          ５０毫升          | 50ml[0,4)+1
          1.8L           | 1800ml[0,4)+1
          5斤装           | 2500g[0,2)+1 装[2,3)+1
          65-75mm        | 65[0,2)+1 75mm[3,7)+1
          SPF50+ PA+++   | spf50[0,5)+1 spf[0,3)+0 50[3,5)+1 pa[7,9)+1
          Women's Socks  | women[0,7)+1 sock[8,13)+1
          Women’s Socks  | women[0,7)+1 sock[8,13)+1
          Café Crème     | cafe[0,4)+1 creme[5,10)+1
          ＢＡＢＹ ｃｒｅａｍ   | baby[0,4)+1 cream[5,10)+1
          ﬁne            | fine[0,3)+1
          𠮷野家           | 𠮷[0,2)+1 野[2,3)+1 家[3,4)+1
          """)
  void wordsHaveOneWritingAndKeepTheirPlaces(String text, String expected) {
    // When
    Tokens tokens = Tokens.of(analyzers.words(), text);

    // Then
    assertThat(tokens).hasToString(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          防晒霜       | 防晒霜 防晒 #防 #防晒 #晒 #晒霜 #霜
          防曬 50ml 茶  | 防晒 50ml 茶 #防 #防晒 #晒 #茶
          SK-II      | skii sk ii
          """)
  void aBagHoldsWordsAndMarkedCharactersAndPairs(String text, String expected) {
    // When
    List<String> tokens = analyzers.tokens(text);

    // Then
    assertThat(String.join(" ", tokens)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          防晒霜    | fang shai,shai shuang,^fss
          防曬霜    | fang shai,shai shuang,^fss
          银行     | yin hang,^yh
          银行长裤   | yin hang,hang chang,chang ku,^yh,^yhck,^ck
          盐 50g  | =yan
          """)
  void hanSoundsAsItIsRead(String text, String expected) {
    // When
    List<String> sounds = analyzers.sounds(text);

    // Then
    assertThat(sounds).contains(expected.split(","));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fangshaishuang | fang shai,shai shuang
          xian           | xi an
          nvzhuang       | nu zhuang
          sunscreen      |
          防晒霜           |
          """)
  void lettersArePinyinOnlyWhereTheyCutIntoSyllables(String letters, @Nullable String expected) {
    // When
    List<List<String>> ways = analyzers.soundsOfLetters(letters);

    // Then
    if (expected == null) {
      assertThat(ways).isEmpty();
    } else {
      assertThat(ways).contains(List.of(expected.split(",")));
    }
  }

  @Test
  void aTextLongerThanAnyBufferIsReadToItsEnd() {
    // Given
    String text = "防晒霜 sunscreen，".repeat(1_000) + "保温杯";

    // When
    Tokens tokens = Tokens.of(analyzers.words(), text);

    // Then
    assertThat(tokens.seen()).anySatisfy(token -> assertThat(token.end()).isEqualTo(text.length()));
    assertThat(tokens.finalOffset()).isEqualTo(text.length());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          天然乳胶波浪枕60×40cm                | 波浪枕
          316不锈钢旋盖保温杯500ml             | 保温杯
          Cold-Pressed Oil, Non-GMO, 1.8 L  | oil
          Umbrella for Sun & Rain           | umbrella
          """)
  void theHeadOfATitleSaysWhatTheThingIs(String title, String expected) {
    // When
    List<String> heads = analyzers.heads(title);

    // Then
    assertThat(heads).anySatisfy(head -> assertThat(head).endsWith(expected));
  }

  @Test
  void namesAreComparedWithoutCaseWidthAndScript() {
    // Then
    assertThat(analyzers.key(" ＳＫ-ＩＩ　Beauty ")).isEqualTo(analyzers.key("sk-ii beauty"));
    assertThat(analyzers.key("母嬰")).isEqualTo(analyzers.key("母婴"));
  }
}
