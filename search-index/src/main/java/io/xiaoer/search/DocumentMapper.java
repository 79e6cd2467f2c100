package io.xiaoer.search;

import io.xiaoer.search.analysis.CatalogAnalyzers;
import io.xiaoer.search.query.MatchField;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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

  DocumentMapper(CatalogAnalyzers analyzers) {
    this.analyzers = analyzers;
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
    addNames(IndexFields.BRAND, product.brands(), document);
    addNames(IndexFields.CATEGORY, product.categories(), document);
    addFigures(product, document);
    return document;
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
    document.add(new FloatDocValuesField(IndexFields.PRIOR, Prior.of(product)));
  }
}
