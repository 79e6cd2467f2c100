package io.xiaoer.search;

import io.xiaoer.search.analysis.CatalogAnalyzers;
import io.xiaoer.search.analysis.CutText;
import io.xiaoer.search.analysis.PlacedTokens;
import io.xiaoer.search.completion.CompletionTerms;
import io.xiaoer.search.query.MatchField;
import io.xiaoer.search.question.TraitReader;
import io.xiaoer.search.question.Traits;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FloatDocValuesField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/** Turns a product into what Lucene keeps of it. Thread-safe. */
final class DocumentMapper {
  private final CatalogAnalyzers analyzers;
  private final CompletionTerms completions;
  private final TraitReader traits;

  DocumentMapper(CatalogAnalyzers analyzers, TraitReader traits) {
    this.analyzers = analyzers;
    this.completions = new CompletionTerms(analyzers);
    this.traits = traits;
  }

  /** What the index writer must analyse the titles with. */
  static Analyzer analyzer(CatalogAnalyzers analyzers) {
    return analyzers.words();
  }

  static Term identity(String id) {
    return new Term(IndexFields.ID, id);
  }

  Document map(ProductDocument product) {
    return new Mapping(product).document();
  }

  private static Field label(LabelScript script, IndexFields.Names names, String value) {
    return new SortedSetDocValuesField(
        IndexFields.labels(script), new BytesRef(names.label(value)));
  }

  private static void addFigures(ProductDocument product, Document document) {
    document.add(new LongField(IndexFields.PRICE, product.priceMinor(), Field.Store.NO));
    document.add(new NumericDocValuesField(IndexFields.SALES, product.sales()));
    document.add(new NumericDocValuesField(IndexFields.UPDATED, product.updatedAtMillis()));
    document.add(new FloatDocValuesField(IndexFields.RATING, (float) product.rating()));
    document.add(new FloatDocValuesField(IndexFields.PRIOR, Prior.of(product)));
  }

  /** One product on its way into a document; each of its texts is folded and cut once. */
  private final class Mapping {
    private final ProductDocument product;
    private final Document document = new Document();
    private final Map<String, CutText> cut = new HashMap<>();
    private final Map<MatchField, TokenBag> bags = new EnumMap<>(MatchField.class);
    private final TokenBag sounds = new TokenBag();

    Mapping(ProductDocument product) {
      this.product = product;
    }

    Document document() {
      document.add(new StringField(IndexFields.ID, product.id(), Field.Store.YES));
      document.add(new SortedDocValuesField(IndexFields.ID_ORDER, new BytesRef(product.id())));
      List<CutText> titles = product.titles().values().stream().map(this::cut).toList();
      addTitles(titles);
      addTraits();
      addTexts();
      addNames(IndexFields.BRAND, product.brands());
      addNames(IndexFields.CATEGORY, product.categories());
      addFigures(product, document);
      addChoices(titles);
      return document;
    }

    private CutText cut(String text) {
      return cut.computeIfAbsent(text, analyzers::text);
    }

    private void addTitles(List<CutText> titles) {
      document.add(new TextField(MatchField.TITLE, new PlacedTokens(titles)));
      titles.forEach(title -> addTerm(MatchField.WHOLE, title.whole()));
      titles.stream()
          .flatMap(title -> title.heads().stream())
          .distinct()
          .forEach(head -> addTerm(MatchField.HEAD, head));
      boolean itself = titles.stream().noneMatch(title -> title.isAccessory(analyzers.lexicon()));
      long usual = (itself ? MatchField.ITSELF : 0) | (isForEverybody() ? MatchField.EVERYBODY : 0);
      document.add(new NumericDocValuesField(MatchField.USUAL, usual));
    }

    private boolean isForEverybody() {
      return product.categories().stream()
          .flatMap(category -> cut(category).tokens().stream())
          .noneMatch(analyzers.lexicon().audiencesApart()::contains);
    }

    private void addTexts() {
      bag(MatchField.Source.TITLE, product.titles().values());
      bag(MatchField.Source.CATEGORY, product.categories());
      bag(MatchField.Source.BRAND, product.brands());
      bag(MatchField.Source.TAG, product.tags());
      bag(MatchField.Source.ATTRIBUTE, product.attributeTexts());
      bag(MatchField.Source.DESCRIPTION, product.descriptions().values());
      bags.forEach((field, bag) -> document.add(bag.field(field.field())));
      document.add(sounds.field(MatchField.SOUND));
    }

    private void bag(MatchField.Source source, Collection<String> texts) {
      for (String text : new LinkedHashSet<>(texts)) {
        TokenBag bag = bags.computeIfAbsent(source.into(), field -> new TokenBag());
        bag.add(cut(text).tokens(), source.count());
        if (source.into() == MatchField.NAMING) {
          sounds.add(cut(text).sounds(), source.count());
        }
      }
    }

    /** Colours are also found by what their family is called: 砖红 by 红色. */
    private void addTraits() {
      Traits read =
          traits.read(
              product.titles().values(),
              product.attributeTexts(),
              product.tags(),
              text -> cut(text).key());
      TraitFields.add(read, document);
      document.add(CarriedTerms.field(said()));
      bag(MatchField.Source.ATTRIBUTE, traits.names(read.colours()));
      for (LabelScript script : LabelScript.values()) {
        for (String family : read.colours()) {
          script
              .of(traits.names(Set.of(family)))
              .forEach(name -> document.add(label(script, IndexFields.COLOUR, name)));
        }
        read.sizes().forEach(size -> document.add(label(script, IndexFields.SIZE, size)));
      }
    }

    /** Everything but descriptions. */
    private Set<CutText> said() {
      return Stream.of(
              product.titles().values(),
              product.brands(),
              product.categories(),
              product.tags(),
              product.attributeTexts())
          .flatMap(Collection::stream)
          .map(this::cut)
          .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void addNames(IndexFields.Names names, List<String> values) {
      values.stream()
          .map(value -> cut(value).key())
          .distinct()
          .forEach(key -> addTerm(names.keys(), key));
      for (LabelScript script : LabelScript.values()) {
        script.of(values).forEach(value -> document.add(label(script, names, value)));
      }
    }

    /** What rules, completions and likeness choose by. */
    private void addChoices(List<CutText> titles) {
      product.tags().stream()
          .map(tag -> cut(tag).key())
          .distinct()
          .forEach(tag -> addTerm(IndexFields.TAG, tag));
      if (product.stock() > 0) {
        addTerm(IndexFields.IN_STOCK, IndexFields.YES);
      }
      List<String> names =
          Stream.of(product.brands(), product.categories(), product.tags())
              .flatMap(List::stream)
              .toList();
      List<String> heads = titles.stream().flatMap(title -> title.heads().stream()).toList();
      completions.of(names, heads).forEach(term -> addTerm(CompletionTerms.FIELD, term));
    }

    private void addTerm(String field, String term) {
      document.add(new StringField(field, term, Field.Store.NO));
    }
  }
}
