package io.xiaoer.search;

import io.xiaoer.search.analysis.CatalogAnalyzers;
import io.xiaoer.search.completion.CompletionTerms;
import io.xiaoer.search.query.MatchField;
import io.xiaoer.search.question.TraitReader;
import io.xiaoer.search.question.Traits;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
    Document document = new Document();
    document.add(new StringField(IndexFields.ID, product.id(), Field.Store.YES));
    document.add(new SortedDocValuesField(IndexFields.ID_ORDER, new BytesRef(product.id())));
    addTexts(product, document);
    addTraits(product, document);
    addNames(IndexFields.BRAND, product.brands(), document);
    addNames(IndexFields.CATEGORY, product.categories(), document);
    addFigures(product, document);
    addChoices(product, document);
    return document;
  }

  /** What rules, completions and likeness choose by. */
  private void addChoices(ProductDocument product, Document document) {
    product.tags().stream()
        .map(analyzers::key)
        .distinct()
        .forEach(tag -> document.add(new StringField(IndexFields.TAG, tag, Field.Store.NO)));
    if (product.stock() > 0) {
      document.add(new StringField(IndexFields.IN_STOCK, IndexFields.YES, Field.Store.NO));
    }
    List<String> names =
        Stream.of(product.brands(), product.categories(), product.tags())
            .flatMap(List::stream)
            .toList();
    completions
        .of(names, product.titles().values())
        .forEach(
            term -> document.add(new StringField(CompletionTerms.FIELD, term, Field.Store.NO)));
  }

  private void addTexts(ProductDocument product, Document document) {
    add(MatchField.Source.TITLE, product.titles().values(), document);
    add(MatchField.Source.CATEGORY, product.categories(), document);
    add(MatchField.Source.BRAND, product.brands(), document);
    add(MatchField.Source.TAG, product.tags(), document);
    add(MatchField.Source.ATTRIBUTE, product.attributeTexts(), document);
    add(MatchField.Source.DESCRIPTION, product.descriptions().values(), document);
    for (String title : product.titles().values()) {
      document.add(new TextField(MatchField.TITLE, title, Field.Store.NO));
      document.add(new StringField(MatchField.WHOLE, analyzers.whole(title), Field.Store.NO));
    }
    product.titles().values().stream()
        .flatMap(title -> analyzers.heads(title).stream())
        .distinct()
        .forEach(head -> document.add(new StringField(MatchField.HEAD, head, Field.Store.NO)));
    if (!isAccessory(product.titles().values())) {
      document.add(new StringField(MatchField.USUAL, MatchField.ITSELF, Field.Store.NO));
    }
    if (isForEverybody(product.categories())) {
      document.add(new StringField(MatchField.USUAL, MatchField.EVERYBODY, Field.Store.NO));
    }
  }

  private boolean isAccessory(Collection<String> titles) {
    return titles.stream().anyMatch(analyzers::isAccessory);
  }

  private boolean isForEverybody(List<String> categories) {
    return categories.stream()
        .flatMap(category -> analyzers.tokens(category).stream())
        .noneMatch(analyzers.lexicon().audiencesApart()::contains);
  }

  private void add(MatchField.Source source, Collection<String> texts, Document document) {
    for (String text : new LinkedHashSet<>(texts)) {
      document.add(TokenBag.field(source.into().field(), analyzers.tokens(text), source.count()));
      if (source.into() == MatchField.NAMING) {
        document.add(TokenBag.field(MatchField.SOUND, analyzers.sounds(text), source.count()));
      }
    }
  }

  /** Colours are also found by what their family is called: 砖红 by 红色. */
  private void addTraits(ProductDocument product, Document document) {
    Traits read = traits.read(product.titles().values(), product.attributeTexts(), product.tags());
    TraitFields.add(read, document);
    document.add(CarriedTerms.field(saidOf(product), analyzers));
    add(MatchField.Source.ATTRIBUTE, traits.names(read.colours()), document);
    for (LabelScript script : LabelScript.values()) {
      for (String family : read.colours()) {
        script
            .of(traits.names(Set.of(family)))
            .forEach(name -> document.add(facet(IndexFields.COLOUR.facet(script), name)));
      }
      read.sizes().forEach(size -> document.add(facet(IndexFields.SIZE.facet(script), size)));
    }
  }

  private static List<String> saidOf(ProductDocument product) {
    return Stream.of(
            product.titles().values(),
            product.brands(),
            product.categories(),
            product.tags(),
            product.attributeTexts())
        .flatMap(Collection::stream)
        .toList();
  }

  private void addNames(IndexFields.Names names, List<String> values, Document document) {
    Set<String> keys = new TreeSet<>();
    values.forEach(value -> keys.add(analyzers.key(value)));
    keys.forEach(key -> document.add(new StringField(names.keys(), key, Field.Store.NO)));
    for (LabelScript script : LabelScript.values()) {
      script.of(values).forEach(label -> document.add(facet(names.facet(script), label)));
    }
  }

  private static Field facet(String name, String label) {
    return new SortedSetDocValuesField(name, new BytesRef(label));
  }

  private static void addFigures(ProductDocument product, Document document) {
    document.add(new LongField(IndexFields.PRICE, product.priceMinor(), Field.Store.NO));
    document.add(new NumericDocValuesField(IndexFields.SALES, product.sales()));
    document.add(new NumericDocValuesField(IndexFields.UPDATED, product.updatedAtMillis()));
    document.add(new FloatDocValuesField(IndexFields.RATING, (float) product.rating()));
    document.add(new FloatDocValuesField(IndexFields.PRIOR, Prior.of(product)));
  }
}
