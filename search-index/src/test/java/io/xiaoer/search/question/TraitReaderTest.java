package io.xiaoer.search.question;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaoer.search.analysis.CatalogAnalyzers;
import io.xiaoer.search.analysis.RandomText;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TraitReaderTest {
  private final TraitReader reader = new TraitReader(CatalogAnalyzers.shipped());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          适用年龄 2到8岁                       | 24-96
          适用年龄 新生儿至约2岁半               | 0-30
          适用年龄 Newborn to about 2½ years   | 0-30
          适用年龄 3岁以上，乳糖不耐受者慎饮        | 36+
          适用年龄 3 years and up              | 36+
          适用年龄 18 months and up            | 18+
          适用年龄 1岁半以上                    | 18+
          适用年龄 约10个月至4岁                 | 10-48
          适用年龄 About 10 months to 4 years  | 10-48
          适用年龄 From birth                  | 0+
          适用年龄 0岁以上                      | 0+
          适用年龄 2–12 years, with help       | 24-144
          age 6-12 months                     | 6-12
          適用年齡 三歲以上                      | 36+
          保质期 3年                           |
          适用宠物 3个月以上猫                    |
          适用年龄 详见包装                      |
          """)
  void readsTheAgesThatGoodsAreFor(String attribute, String expected) {
    // When
    Traits traits = reader.read(List.of(), List.of(attribute), List.of());

    // Then
    assertThat(traits.ages().stream().map(AgeRange::toString).toList())
        .isEqualTo(expected == null ? List.of() : List.of(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          颜色 砖红              | red
          颜色 Moss Green       | green
          颜色 黑、石墨、米白      | black grey white
          顏色 藍               | blue
          Color Navy Stripe    | blue
          尺码 L码 48片          | l
          尺码 42-43            | 42 43
          尺码 130（约8岁）       | 130
          尺码 S（80-98斤）M（98-115斤）XL（132-150斤） | s m xl
          Size 2XL             | xxl
          规格 两瓶装             | 2
          规格 Pack of 2         | 2
          规格 1L×6盒            | 6
          规格 单瓶装             | 1
          材质 红木               |
          """)
  void readsOptionsInOneWayOfWriting(String attribute, String expected) {
    // When
    Traits traits = reader.read(List.of(), List.of(attribute), List.of());

    // Then
    List<String> wanted = expected == null ? List.of() : List.of(expected.split(" "));
    List<String> read = new ArrayList<>(traits.colours());
    read.addAll(traits.sizes());
    read.addAll(traits.packs());
    assertThat(read).containsExactlyInAnyOrderElementsOf(wanted);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          无香洗衣液                  | 香
          特点 不含酒精、香精和色素       | 酒精 香精 色素
          香味 无                    | 香味
          fragrance-free lotion     | fragrance
          Free from parabens, silicones and dyes | paraben silicone dye
          no added sugar            | sugar
          Unscented balm            | scent
          without alcohol or dye    | alcohol dye
          """)
  void readsWhatGoodsAreFreeOf(String text, String keys) {
    // When
    Traits traits = reader.read(List.of(), List.of(text), List.of());

    // Then
    assertThat(traits.freeOf()).contains(keys.split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          不含麸质，含花生            | 麸质   | 花生
          无糖花生、核桃酥            | 糖     | 核桃
          不含麸质的花生、核桃混合坚果   | 麸质   | 核桃
          0添加蔗糖 花生酱            | 蔗糖   | 花生
          no added sugar peanut butter | sugar | peanut
          free from gluten, contains milk | gluten | milk
          No salt and butter popcorn | salt | butter
          """)
  void whatStandsBehindAnAbsenceIsPresent(String text, String absent, String present) {
    // When
    Traits traits = reader.read(List.of(text), List.of(), List.of());

    // Then
    assertThat(traits.freeOf()).contains(absent).doesNotContain(present);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void anyTextIsRead(long seed) {
    // Given
    Random random = new Random(seed);
    for (int i = 0; i < 60; i++) {
      List<String> texts = List.of("颜色 " + text(random), "适用年龄 3" + text(random), text(random));

      // When
      Traits traits = reader.read(texts, texts, texts);

      // Then
      assertThat(traits.ages()).hasSizeLessThanOrEqualTo(6);
    }
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 4);
  }

  private static String text(Random random) {
    return RandomText.of(random, 40);
  }
}
