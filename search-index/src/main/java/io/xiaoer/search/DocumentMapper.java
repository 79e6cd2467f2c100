package io.xiaoer.search;

import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/** Turns a product into what Lucene stores of it. */
final class DocumentMapper {
  static Term identity(String id) {
    return new Term("id", id);
  }

  Document map(ProductDocument product) {
    Document document = new Document();
    document.add(new StringField("id", product.id(), Field.Store.YES));
    document.add(new SortedDocValuesField("idOrder", new BytesRef(product.id())));
    product.titles().values().forEach(text -> add(document, "title", text));
    for (List<String> texts : List.of(product.brands(), product.categories(), product.tags())) {
      texts.forEach(text -> add(document, "key", text));
    }
    product.attributeTexts().forEach(text -> add(document, "body", text));
    product.descriptions().values().forEach(text -> add(document, "body", text));
    document.add(new LongField("price", product.priceMinor(), Field.Store.NO));
    document.add(new NumericDocValuesField("sales", product.sales()));
    document.add(new NumericDocValuesField("updated", product.updatedAtMillis()));
    return document;
  }

  private static void add(Document document, String field, String text) {
    document.add(new TextField(field, text, Field.Store.NO));
  }
}
