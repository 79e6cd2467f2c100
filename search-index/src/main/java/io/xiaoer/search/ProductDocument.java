package io.xiaoer.search;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * One product as search sees it: the texts to find it by and the figures to rank and filter it by.
 * Of a text that is longer, the first 10,000 characters are taken.
 *
 * @param id unique in the catalogue, 1 to 128 characters
 * @param titles by language tag
 * @param brands the brand's name in every language and spelling
 * @param categories every level, in every language
 * @param descriptions by language tag
 * @param attributeTexts attribute names and values, variant options and selling points, all
 *     languages, one text each
 * @param tags the shop's own key words
 * @param priceMinor the lowest price somebody can pay, in minor units of the currency
 * @param currency ISO 4217 code
 * @param stock pieces on hand over all variants
 * @param rating 0 to 5; 0 where nobody rated it
 * @param sales pieces sold so far
 * @param updatedAtMillis epoch milliseconds of the last change
 */
public record ProductDocument(
    String id,
    Map<String, String> titles,
    List<String> brands,
    List<String> categories,
    Map<String, String> descriptions,
    List<String> attributeTexts,
    List<String> tags,
    long priceMinor,
    String currency,
    int stock,
    double rating,
    long sales,
    long updatedAtMillis) {

  /** No word of such a text is longer than what Lucene takes as one term, 32,766 bytes. */
  private static final int LONGEST_TEXT = 10_000;

  public ProductDocument {
    Objects.requireNonNull(currency, "currency");
    if (id.isBlank() || id.length() > 128) {
      throw new IllegalArgumentException("id must have 1 to 128 characters");
    }
    if (priceMinor < 0 || stock < 0 || sales < 0) {
      throw new IllegalArgumentException("price, stock and sales must not be negative");
    }
    if (!(rating >= 0 && rating <= 5)) {
      throw new IllegalArgumentException("rating must be between 0 and 5");
    }
    titles = shortened(titles);
    brands = shortened(brands);
    categories = shortened(categories);
    descriptions = shortened(descriptions);
    attributeTexts = shortened(attributeTexts);
    tags = shortened(tags);
  }

  private static List<String> shortened(List<String> texts) {
    return texts.stream().map(ProductDocument::shortened).toList();
  }

  private static Map<String, String> shortened(Map<String, String> texts) {
    return texts.entrySet().stream()
        .collect(
            Collectors.toUnmodifiableMap(Map.Entry::getKey, text -> shortened(text.getValue())));
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
  }
}
