package io.xiaoer.search.bench;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.xiaoer.search.CatalogIndex;
import io.xiaoer.search.FacetCount;
import io.xiaoer.search.IndexChange;
import io.xiaoer.search.ProductDocument;
import io.xiaoer.search.ProductHit;
import io.xiaoer.search.ProductQuery;
import io.xiaoer.search.SearchPage;
import io.xiaoer.search.analysis.CatalogAnalyzers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.FSDirectory;

/**
 * How fast the search answers at many goods, beside plain Lucene over the same files and the same
 * terms in the same run, block by block in turn, on one thread. What the search does is everything:
 * understanding, ranking, totals, facets, and the answer as JSON.
 *
 * <p>Arguments: sizes divided by commas, then one or more JSON Lines feeds.
 */
public final class SearchBenchmark {
  private static final int BLOCK = 50;
  private static final int CHUNK = 500;
  private static final int ROUNDS = 3;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final PrintStream out;
  private final RecombinedGoods goods;
  private final List<String> questions;
  private double lastRate;
  private long rendered;

  private SearchBenchmark(PrintStream out, List<ProductDocument> real) {
    this.out = out;
    this.goods = new RecombinedGoods(real);
    this.questions = Questions.about(real);
  }

  public static void main(String[] arguments) throws IOException {
    List<ProductDocument> real = new ArrayList<>();
    for (String feed : List.of(arguments).subList(1, arguments.length)) {
      real.addAll(FeedGoods.read(Path.of(feed)));
    }
    SearchBenchmark benchmark = new SearchBenchmark(System.out, real);
    for (String size : arguments[0].split(",")) {
      benchmark.run(Integer.parseInt(size));
    }
  }

  private void run(int size) throws IOException {
    Path kept = Path.of(System.getProperty("bench.index", ""));
    boolean keep = !kept.toString().isEmpty();
    Path directory =
        keep ? kept.resolve("n" + size) : Files.createTempDirectory("xiaoer-bench-search-");
    try {
      out.printf("%n## %,d goods%n", size);
      fill(directory, size);
      measure(directory);
    } finally {
      if (!keep) {
        delete(directory);
      }
    }
  }

  private void fill(Path directory, int size) throws IOException {
    long empty = heap();
    long began = System.nanoTime();
    long processor = Timings.processorNow();
    try (CatalogIndex index = CatalogIndex.open(directory)) {
      int from = (int) index.revision() + 1;
      for (int start = from; start < size; start += CHUNK) {
        int end = Math.min(size, start + CHUNK);
        List<IndexChange> changes = new ArrayList<>();
        for (int i = start; i < end; i++) {
          changes.add(new IndexChange.Upsert(goods.product(i)));
        }
        index.apply(changes, end - 1);
      }
      double seconds = (System.nanoTime() - began) / 1e9;
      if (from < size) {
        out.printf(
            "indexing: %.0f goods a second on the clock, %.0f by one core (%.0f s)%n",
            (size - from) / seconds,
            (size - from) * 1e9 / (Timings.processorNow() - processor),
            seconds);
      }
    }
    out.printf("index: %.0f MiB%n", bytes(directory) / 1048576.0);
    began = System.nanoTime();
    try (CatalogIndex index = CatalogIndex.open(directory)) {
      double opened = (System.nanoTime() - began) / 1e6;
      answer(index, questions.getFirst());
      double answered = (System.nanoTime() - began) / 1e6;
      out.printf("reopened in %.0f ms, first answer after %.0f ms%n", opened, answered);
      questions.stream().limit(200).forEach(question -> answer(index, question));
      out.printf("heap at rest: %.1f MiB beside %.1f without an index%n", mib(heap()), mib(empty));
    }
  }

  private void measure(Path directory) throws IOException {
    try (CatalogIndex index = CatalogIndex.open(directory);
        FSDirectory files = FSDirectory.open(files(directory));
        DirectoryReader reader = DirectoryReader.open(files)) {
      RawSearch raw = new RawSearch(reader);
      List<Query> words = new ArrayList<>();
      List<Query> forms = new ArrayList<>();
      for (String question : questions) {
        List<String> terms =
            index.search(ProductQuery.of(question, "zh-CN", 10)).understood().terms();
        words.add(RawSearch.inAllTexts(terms));
        forms.add(RawSearch.inAllForms(terms, CatalogAnalyzers.shipped()));
      }
      for (int round = 0; round < ROUNDS; round++) {
        compare(index, raw, words, forms);
      }
      atHalfLoad(index);
    }
  }

  private void compare(CatalogIndex index, RawSearch raw, List<Query> words, List<Query> forms)
      throws IOException {
    Timings full = new Timings(questions.size());
    Timings plain = new Timings(questions.size());
    Timings wide = new Timings(questions.size());
    for (int from = 0; from < questions.size(); from += BLOCK) {
      for (int i = from; i < from + BLOCK; i++) {
        answer(index, questions.get(i), full);
      }
      for (int i = from; i < from + BLOCK; i++) {
        ask(raw, words.get(i), plain);
      }
      for (int i = from; i < from + BLOCK; i++) {
        ask(raw, forms.get(i), wide);
      }
    }
    line("search, everything", full);
    line("plain Lucene, the words", plain);
    line("plain Lucene, all forms", wide);
    out.printf(
        "search has %.2f of plain Lucene's speed over the words, %.2f over all forms%n",
        full.perCore() / plain.perCore(), full.perCore() / wide.perCore());
    lastRate = full.perSecond();
  }

  private static void ask(RawSearch raw, Query query, Timings timings) throws IOException {
    long began = System.nanoTime();
    long processor = Timings.processorNow();
    raw.best(query);
    timings.add(System.nanoTime() - began, Timings.processorNow() - processor);
  }

  /** Questions come at random times, half as many as one core could answer. */
  private void atHalfLoad(CatalogIndex index) {
    SplittableRandom random = new SplittableRandom(1);
    double gap = 2e9 / lastRate;
    Timings latency = new Timings(questions.size());
    Timings alone = new Timings(questions.size());
    long due = System.nanoTime();
    for (String question : questions) {
      due += (long) (-Math.log(1 - random.nextDouble()) * gap);
      long early = due - System.nanoTime();
      if (early > 0) {
        LockSupport.parkNanos(early);
      }
      long preparing = answer(index, question, alone);
      due += preparing;
      latency.add(System.nanoTime() - due, 0);
    }
    out.printf(
        "at half load of one core: p50 %.2f ms, p99 %.2f ms%n",
        latency.millis(0.5), latency.millis(0.99));
  }

  private void line(String what, Timings timings) {
    out.printf(
        "%-26s %8.0f a second and core  p50 %.3f ms  p99 %.3f ms%n",
        what, timings.perCore(), timings.millis(0.5), timings.millis(0.99));
  }

  private void answer(CatalogIndex index, String question) {
    answer(index, question, new Timings(1));
  }

  /**
   * Everything but making the goods up again, which stands for what SQL does.
   *
   * @return how long that took, in nanoseconds
   */
  private long answer(CatalogIndex index, String question, Timings timings) {
    long began = System.nanoTime();
    long processor = Timings.processorNow();
    SearchPage page = index.search(ProductQuery.of(question, "zh-CN", 10));
    long found = System.nanoTime();
    long foundOnProcessor = Timings.processorNow();
    List<ProductDocument> products = new ArrayList<>();
    for (ProductHit hit : page.hits()) {
      products.add(goods.product(Integer.parseInt(hit.id().substring(1))));
    }
    long prepared = System.nanoTime() - found;
    long preparedOnProcessor = Timings.processorNow() - foundOnProcessor;
    try {
      rendered += json(page, products).length;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    timings.add(
        System.nanoTime() - began - prepared,
        Timings.processorNow() - processor - preparedOnProcessor);
    return prepared;
  }

  /** What the operator API answers with. */
  private static byte[] json(SearchPage page, List<ProductDocument> products) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeNumberField("total", page.total());
      json.writeArrayFieldStart("hits");
      for (int i = 0; i < products.size(); i++) {
        ProductHit hit = page.hits().get(i);
        ProductDocument product = products.get(i);
        json.writeStartObject();
        json.writeStringField("id", hit.id());
        json.writeStringField("title", product.titles().getOrDefault("zh-CN", ""));
        json.writeNumberField("price", product.priceMinor());
        json.writeStringField("currency", product.currency());
        json.writeNumberField("score", hit.score());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeObjectFieldStart("facets");
      for (var facet : page.facets().entrySet()) {
        json.writeArrayFieldStart(facet.getKey());
        for (FacetCount count : facet.getValue()) {
          json.writeStartObject();
          json.writeStringField("value", count.value());
          json.writeNumberField("count", count.count());
          json.writeEndObject();
        }
        json.writeEndArray();
      }
      json.writeEndObject();
      json.writeObjectField("terms", page.understood().terms());
      json.writeEndObject();
    }
    return bytes.toByteArray();
  }

  /** The directory with the newest commit below. */
  private static Path files(Path directory) throws IOException {
    try (Stream<Path> paths = Files.walk(directory)) {
      return paths
          .filter(path -> path.getFileName().toString().startsWith("segments_"))
          .max(Comparator.comparing(path -> path.toFile().lastModified()))
          .orElseThrow()
          .getParent();
    }
  }

  private static long bytes(Path directory) throws IOException {
    try (Stream<Path> paths = Files.walk(directory)) {
      return paths.mapToLong(path -> path.toFile().length()).sum();
    }
  }

  private static long heap() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static double mib(long bytes) {
    return bytes / 1048576.0;
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> paths = Files.walk(directory)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
