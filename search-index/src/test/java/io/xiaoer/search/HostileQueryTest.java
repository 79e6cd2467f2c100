package io.xiaoer.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaoer.search.analysis.CatalogAnalyzers;
import io.xiaoer.search.query.IndexTerms;
import io.xiaoer.search.query.QueryFactory;
import io.xiaoer.search.query.TextQuery;
import io.xiaoer.search.question.TraitReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever somebody types, the work it makes is bounded: by count, not by a clock. */
class HostileQueryTest {
  private static final int MOST_TERMS = 40;
  private static final int MOST_CLAUSES = 1_000;
  private static final int MOST_TIERS = 8;

  private static final CatalogAnalyzers ANALYZERS = CatalogAnalyzers.shipped();
  private static final Directory FILES = new ByteBuffersDirectory();
  private static DirectoryReader reader;

  private final QueryFactory queries = new QueryFactory(ANALYZERS);

  @BeforeAll
  static void fill() throws IOException {
    DocumentMapper mapper = new DocumentMapper(ANALYZERS, new TraitReader(ANALYZERS));
    IndexWriterConfig config = new IndexWriterConfig(DocumentMapper.analyzer(ANALYZERS));
    try (IndexWriter writer = new IndexWriter(FILES, config)) {
      for (ProductDocument product : Goods.ofTheDemoShop()) {
        writer.addDocument(mapper.map(product));
      }
    }
    reader = DirectoryReader.open(FILES);
  }

  @AfterAll
  static void close() throws IOException {
    reader.close();
    FILES.close();
  }

  static Stream<String> hostileTexts() {
    String manyWords =
        IntStream.range(0, 2_000).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
    return Stream.of(
        "保温杯".repeat(3_400),
        "a".repeat(10_000),
        "1".repeat(10_000),
        "a1".repeat(5_000),
        "a-b_c.d'e&".repeat(1_000),
        manyWords,
        "* ".repeat(5_000),
        "?*".repeat(5_000) + "保温杯",
        "(a+)+$".repeat(1_600),
        "((((((((((a{1,99}){1,99}){1,99}".repeat(300),
        "[^x]*[^x]*=".repeat(900),
        "title:* OR *:* AND NOT (".repeat(400),
        "👨‍👩‍👧‍👦🏳️‍🌈".repeat(800),
        "\uD83D".repeat(10_000),
        "\uDC00\uD83D".repeat(5_000),
        "é̵̛̛".repeat(2_500),
        "\u202E\u200B\u0000".repeat(3_000),
        "防晒霜 宝宝 100以内 不要香味 ".repeat(600),
        "sunscreen for kids under 100 without perfume ".repeat(220),
        "宝宝 婴儿 儿童 女士 男士 防晒霜 纸尿裤 奶粉 湿巾 保温杯 猫粮 狗粮 ".repeat(100),
        "ㄅㄆㄇ" + "가나다".repeat(3_000),
        "50ml".repeat(2_500),
        "¥1-".repeat(3_000),
        "2024-01-01T00:00:00Z".repeat(500));
  }

  @ParameterizedTest
  @MethodSource("hostileTexts")
  void termsAndClausesAreBounded(String text) throws IOException {
    // When
    TextQuery query = read(text);

    // Then
    assertThat(query.terms()).hasSizeLessThanOrEqualTo(MOST_TERMS);
    assertThat(query.tiers()).hasSizeLessThanOrEqualTo(MOST_TIERS);
    assertThat(clauses(query)).isLessThanOrEqualTo(MOST_CLAUSES);
  }

  @Test
  void everyHostileTextIsAnswered(@TempDir Path directory) {
    // Given
    try (CatalogIndex index = CatalogIndex.open(directory)) {
      index.apply(Goods.upserts(Goods.ofTheDemoShop()), 1);

      // When
      List<SearchPage> pages =
          hostileTexts().map(text -> index.search(ProductQuery.of(text, "zh-CN", 10))).toList();

      // Then
      assertThat(pages).allSatisfy(page -> assertThat(page.partial()).isFalse());
    }
  }

  @Test
  void randomMixturesAreBounded() throws IOException {
    // Given
    long seed = 20_261_123;
    Random random = new Random(seed);
    List<String> texts = hostileTexts().toList();

    // When
    List<Integer> clauses = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      clauses.add(clauses(read(mixture(texts, random))));
    }

    // Then
    assertThat(clauses).as("seed " + seed).allMatch(count -> count <= MOST_CLAUSES);
  }

  @Test
  void wordsOfAnyLengthInGoodsAreIndexed(@TempDir Path directory) {
    // Given
    String endless = "x".repeat(40_000);
    ProductDocument product =
        Goods.of("p", "保温杯 " + endless, List.of(endless), List.of("杯".repeat(20_000)), 1, 1);
    try (CatalogIndex index = CatalogIndex.open(directory)) {

      // When
      index.apply(Goods.upserts(List.of(product)), 1);

      // Then
      assertThat(index.search(ProductQuery.of("保温杯", "zh-CN", 1)).total()).isOne();
    }
  }

  private static String mixture(List<String> texts, Random random) {
    return random
        .ints(40, 0, texts.size())
        .mapToObj(which -> piece(texts.get(which), random))
        .collect(Collectors.joining());
  }

  private static String piece(String text, Random random) {
    int from = random.nextInt(text.length());
    return text.substring(from, Math.min(text.length(), from + 1 + random.nextInt(30)));
  }

  private TextQuery read(String text) throws IOException {
    return queries.read(text, new IndexTerms(new IndexSearcher(reader)));
  }

  private static int clauses(TextQuery query) {
    return query.tiers().stream()
        .mapToInt(
            tier -> {
              Clauses clauses = new Clauses();
              tier.query().visit(clauses);
              return clauses.count;
            })
        .max()
        .orElse(0);
  }

  private static final class Clauses extends QueryVisitor {
    private int count;

    @Override
    public void visitLeaf(Query query) {
      count++;
    }

    @Override
    public void consumeTerms(Query query, org.apache.lucene.index.Term... terms) {
      count += terms.length;
    }

    @Override
    public QueryVisitor getSubVisitor(
        org.apache.lucene.search.BooleanClause.Occur occur, Query parent) {
      return this;
    }
  }
}
