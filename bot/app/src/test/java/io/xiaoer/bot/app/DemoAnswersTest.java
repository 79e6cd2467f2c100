package io.xiaoer.bot.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaoer.bot.answer.Answers;
import io.xiaoer.bot.answer.AskReader;
import io.xiaoer.bot.answer.Aspect;
import io.xiaoer.bot.answer.FaqFinder;
import io.xiaoer.bot.answer.Finding;
import io.xiaoer.bot.answer.Subject;
import io.xiaoer.bot.answer.Vocabulary;
import io.xiaoer.search.passage.Wording;
import io.xiaoer.shop.FeedFault;
import io.xiaoer.shop.FeedFormat;
import io.xiaoer.shop.FeedInput;
import io.xiaoer.shop.FeedSink;
import io.xiaoer.shop.LocalText;
import io.xiaoer.shop.Product;
import io.xiaoer.shop.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How right the answers are, measured on all goods of the demo shop: each attribute is asked for in
 * two ways of each language, and so is what the good does not state.
 */
class DemoAnswersTest {

  private static final double RIGHT = 0.95;
  private static final double REFUSED = 0.98;

  private final Vocabulary vocabulary = Vocabulary.load();
  private final AskReader reader = new AskReader(vocabulary, Wording.shipped());
  private final Answers answers =
      new Answers(vocabulary, Wording.shipped(), new FaqFinder(Wording.shipped()));
  private final List<Product> goods = goods();
  private final List<Way> ways = ways();

  /** How one attribute is asked for. */
  private record Way(String attribute, Aspect aspect, Map<String, List<String>> questions) {}

  /** What went as it should, and what did not. */
  private static final class Tally {
    int right;
    int all;
    final List<String> faults = new ArrayList<>();

    void count(boolean fine, String fault) {
      all++;
      right += fine ? 1 : 0;
      if (!fine) {
        faults.add(fault);
      }
    }

    double share() {
      return (double) right / all;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void whatTheGoodStatesIsAnswered(String language) {
    // Given
    Tally tally = new Tally();

    // When
    for (Product good : goods) {
      for (Way way : ways) {
        LocalText value = good.attributes().get(way.attribute());
        if (value != null) {
          for (String question : asked(way, good, language)) {
            List<Finding> findings = answer(good, question, language);
            tally.count(
                findings.stream().anyMatch(finding -> says(finding, value.in(language), good)),
                question + " -> " + findings);
          }
        }
      }
    }

    // Then
    System.out.printf(
        Locale.ROOT, "attributes answered %s: %.4f of %d%n", language, tally.share(), tally.all);
    assertThat(tally.share())
        .as(() -> String.join("\n", tally.faults))
        .isGreaterThanOrEqualTo(RIGHT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void whatTheGoodDoesNotStateIsRefusedAndNothingIsInvented(String language) {
    // Given
    Tally refused = new Tally();
    Tally invented = new Tally();

    // When
    for (Product good : goods) {
      for (Way way : ways) {
        if (isSilent(good, way)) {
          for (String question : asked(way, good, language)) {
            List<Finding> findings = answer(good, question, language);
            boolean missing = findings.stream().allMatch(Finding.Missing.class::isInstance);
            boolean quoted = findings.stream().allMatch(finding -> isOfTheGood(finding, good));
            refused.count(missing, question + " -> " + findings);
            invented.count(quoted, question + " -> " + findings);
          }
        }
      }
    }

    // Then
    System.out.printf(
        Locale.ROOT,
        "absent attributes refused %s: %.4f of %d, invented %d%n",
        language,
        refused.share(),
        refused.all,
        invented.faults.size());
    assertThat(invented.faults).isEmpty();
    assertThat(refused.share())
        .as(() -> String.join("\n", refused.faults))
        .isGreaterThanOrEqualTo(REFUSED);
  }

  private List<Finding> answer(Product good, String question, String language) {
    Map<String, Integer> left = new HashMap<>();
    good.variants().forEach(kind -> left.put(kind.id(), kind.stock()));
    return answers.of(new Subject(good, left, List.of()), reader.read(question, good), language);
  }

  private static List<String> asked(Way way, Product good, String language) {
    String name = good.title().in(language);
    return Objects.requireNonNull(way.questions().get(language)).stream()
        .map(question -> question.replace("{x}", name))
        .toList();
  }

  /** The very attribute, or the choices that it speaks of. */
  private static boolean says(Finding finding, String value, Product good) {
    return switch (finding) {
      case Finding.Fact fact -> fact.value().equals(value);
      case Finding.Options options ->
          options.choices().stream().allMatch(choice -> isChoice(choice.value(), good));
      case Finding.Price _, Finding.Stock _, Finding.Rating _ -> false;
      case Finding.Quote _, Finding.Missing _ -> false;
    };
  }

  /** Whether all that is told stands in the good's own data. */
  private static boolean isOfTheGood(Finding finding, Product good) {
    return switch (finding) {
      case Finding.Fact fact ->
          good.attributes().values().stream()
                  .anyMatch(text -> text.byLanguage().containsValue(fact.value()))
              || (good.brand() != null && good.brand().byLanguage().containsValue(fact.value()));
      case Finding.Options options ->
          options.choices().stream().allMatch(choice -> isChoice(choice.value(), good));
      case Finding.Quote quote -> text(good).contains(quote.text());
      case Finding.Price _, Finding.Stock _, Finding.Rating _, Finding.Missing _ -> true;
    };
  }

  private static boolean isChoice(String value, Product good) {
    return good.variants().stream()
        .map(Variant::options)
        .flatMap(options -> options.values().stream())
        .anyMatch(text -> text.byLanguage().containsValue(value));
  }

  private static String text(Product good) {
    StringBuilder text = new StringBuilder();
    good.highlights().forEach(line -> line.byLanguage().values().forEach(text::append));
    if (good.description() != null) {
      good.description().byLanguage().values().forEach(text::append);
    }
    good.attributes().values().forEach(line -> line.byLanguage().values().forEach(text::append));
    return text.toString();
  }

  /**
   * Whether no attribute and no option of the good may answer, by the kinds of goods that state it.
   */
  private boolean isSilent(Product good, Way way) {
    return SILENT.getOrDefault(way.attribute(), List.of(way.attribute())).stream()
        .noneMatch(name -> good.attributes().containsKey(name) || hasOption(good, name));
  }

  private static boolean hasOption(Product good, String name) {
    return good.variants().stream().anyMatch(kind -> kind.options().containsKey(name));
  }

  /** Attributes that speak of the same matter under another name. */
  private static final Map<String, List<String>> SILENT =
      Map.ofEntries(
          Map.entry("净含量", List.of("净含量", "重量", "容量", "规格")),
          Map.entry("容量", List.of("容量", "净含量", "规格", "尺寸", "功能")),
          Map.entry("重量", List.of("重量", "净含量", "规格", "填充物")),
          Map.entry("数量", List.of("数量", "规格", "净含量", "包装清单")),
          Map.entry("规格", List.of("规格", "净含量", "数量")),
          Map.entry("尺寸", List.of("尺寸", "尺码", "规格", "数量")),
          Map.entry("尺码", List.of("尺码", "尺寸")),
          Map.entry("成分", List.of("成分", "配料", "材质")),
          Map.entry("配料", List.of("成分", "配料", "材质")),
          Map.entry("材质", List.of("材质", "填充物", "成分")),
          Map.entry("使用方法", List.of("使用方法", "冲泡方法")),
          Map.entry("冲泡方法", List.of("使用方法", "冲泡方法")),
          Map.entry("适用年龄", List.of("适用年龄", "适用人群", "适用范围")),
          Map.entry("适用范围", List.of("适用范围", "适用人群", "适用肤质", "功能", "注意事项")),
          Map.entry("甜度", List.of("甜度", "口味")),
          Map.entry("过敏原", List.of("过敏原", "注意事项", "配料", "适用人群")));

  private static List<Way> ways() {
    return lines("attribute-questions.tsv").stream()
        .map(line -> line.split("\t"))
        .map(
            cells ->
                new Way(
                    cells[0],
                    Aspect.valueOf(cells[1].toUpperCase(Locale.ROOT)),
                    Map.of(
                        "zh-CN", List.of(cells[2], cells[3]), "en", List.of(cells[4], cells[5]))))
        .toList();
  }

  private static List<String> lines(String name) {
    try (InputStream in =
        Objects.requireNonNull(DemoAnswersTest.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && line.charAt(0) != '#')
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Product> goods() {
    FeedFormat jsonl =
        ServiceLoader.load(FeedFormat.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(format -> format.name().equals("jsonl"))
            .findFirst()
            .orElseThrow();
    List<Product> goods = new ArrayList<>();
    try (InputStream feed = new DemoShop().catalog()) {
      jsonl.read(
          new FeedInput(feed, null, Currency.getInstance("CNY"), Instant.EPOCH),
          new FeedSink() {
            @Override
            public void product(int line, Product product) {
              goods.add(product);
            }

            @Override
            public void fault(FeedFault fault) {
              throw new AssertionError(fault);
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return goods;
  }
}
