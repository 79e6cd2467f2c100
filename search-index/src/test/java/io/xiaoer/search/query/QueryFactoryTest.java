package io.xiaoer.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaoer.search.analysis.CatalogAnalyzers;
import io.xiaoer.search.analysis.RandomText;
import java.io.IOException;
import java.util.Random;
import java.util.stream.LongStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryFactoryTest {
  private final CatalogAnalyzers analyzers = CatalogAnalyzers.shipped();
  private final QueryFactory factory = new QueryFactory(analyzers);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          有没有适合宝宝的防晒霜，一百以内 | 宝宝/防晒霜
          给小孩用的防晒             | 小孩/防晒
          想买两盒面膜送妈妈           | 面膜/妈妈
          推荐几款保温杯              | 保温杯
          100元以下的充电宝           | 充电宝
          sunscreen for kids under 15 | sunscreen/kid
          any good thermos for me?   | thermos
          sun cream                  | sun cream
          跑步鞋                    | 跑步鞋
          羊毛被                    | 羊毛被
          50 ml 防曬霜              | 50ml/防晒霜
          iPhone手机壳              | iphone/手机壳
          SK-II                    | skii
          100% AND (cotton) OR "t-shirt"~2 | cotton/tshirt/2
          """)
  void readsWhatIsAskedForAndLeavesOutTheAsking(String text, String expected) throws IOException {
    // Given
    try (Directory directory = index();
        DirectoryReader reader = DirectoryReader.open(directory)) {

      // When
      TextQuery query = factory.read(text, new IndexTerms(new IndexSearcher(reader)));

      // Then
      assertThat(String.join("/", query.terms())).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sunscreen 宝宝 防晒霜 ", "杯子 宝宝 洗面奶 纸尿裤 猫 狗 保温杯 锅 坚果 ", "茶鞋米油"})
  void aFloodOfWordsWithManySynonymsIsCutOffAndRuns(String words) throws IOException {
    // Given
    try (Directory directory = index();
        DirectoryReader reader = DirectoryReader.open(directory)) {

      // When
      TextQuery query =
          factory.read(words.repeat(10_000), new IndexTerms(new IndexSearcher(reader)));

      // Then
      assertThat(query.terms()).hasSizeLessThanOrEqualTo(12);
      for (TextQuery.Tier tier : query.tiers()) {
        assertThat(new IndexSearcher(reader).count(tier.query())).isBetween(0, 1);
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void anyTextBecomesAQueryThatRuns(long seed) throws IOException {
    // Given
    Random random = new Random(seed);
    try (Directory directory = index();
        DirectoryReader reader = DirectoryReader.open(directory)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      for (int i = 0; i < 60; i++) {
        String text = RandomText.of(random, i == 0 ? 10_000 : 60);

        // When
        TextQuery query = factory.read(text, new IndexTerms(searcher));

        // Then
        assertThat(query.tiers()).isNotEmpty();
        for (TextQuery.Tier tier : query.tiers()) {
          assertThat(searcher.count(tier.query())).isBetween(0, 1);
        }
      }
    }
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 6);
  }

  private Directory index() throws IOException {
    Directory directory = new ByteBuffersDirectory();
    try (IndexWriter writer =
        new IndexWriter(directory, new IndexWriterConfig(analyzers.words()))) {
      Document document = new Document();
      for (String token : analyzers.tokens("宝宝防晒霜 women's SK-II 50ml")) {
        document.add(new StringField(MatchField.NAMING.field(), token, Field.Store.NO));
      }
      writer.addDocument(document);
    }
    return directory;
  }
}
