package io.xiaoer.search.measured;

import com.fasterxml.jackson.databind.JsonNode;
import io.xiaoer.search.ProductDocument;
import io.xiaoer.search.analysis.CatalogAnalyzers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** 2,639 groceries of Hong Kong's Online Price Watch, in three scripts. */
record PriceWatch(PublicData data) {
  private static final String FOLDER = "catalog-hk-pricewatch-trilingual/";

  List<ProductDocument> goods(String... scripts) {
    return data.packedLines(FOLDER + "snapshot_2026-08-23.jsonl.gz").stream()
        .map(row -> product(row, scripts))
        .toList();
  }

  /**
   * The questions of one type in one script.
   *
   * @param type {@code category}, {@code brand+category} or {@code known-item}
   */
  JudgedSet questions(String type, String script, UnaryOperator<String> written) {
    return new JudgedSet(
        "Price Watch, " + type + ", " + script,
        data.packedLines(FOLDER + "silver_queries_dev.jsonl.gz").stream()
            .filter(row -> row.get("type").asText().split(" ")[0].equals(type))
            .map(row -> question(row, written.apply(row.get("q_" + script).asText())))
            .toList());
  }

  /** Han as somebody types it who has no Chinese keyboard; the rest as it is. */
  static String inPinyin(String text) {
    StringBuilder typed = new StringBuilder();
    String before = "";
    for (String run : text.split("(?<=\\p{IsHan})(?!\\p{IsHan})|(?<!\\p{IsHan})(?=\\p{IsHan})")) {
      String letters = run.codePoints().allMatch(Character::isIdeographic) ? letters(run) : run;
      typed.append(before.isEmpty() || before.endsWith(" ") ? "" : " ").append(letters);
      before = letters;
    }
    return typed.toString();
  }

  private static String letters(String han) {
    CatalogAnalyzers analyzers = CatalogAnalyzers.shipped();
    List<String> syllables = analyzers.syllables(analyzers.key(han));
    return syllables.isEmpty() ? han : String.join("", syllables);
  }

  private static JudgedSet.Question question(JsonNode row, String text) {
    Map<String, Integer> grades = new HashMap<>();
    row.get("rel")
        .properties()
        .forEach(grade -> grades.put(grade.getKey(), grade.getValue().asInt()));
    return new JudgedSet.Question(text, grades);
  }

  private static ProductDocument product(JsonNode row, String... scripts) {
    Map<String, String> titles = new LinkedHashMap<>();
    List<String> brands = new ArrayList<>();
    List<String> categories = new ArrayList<>();
    for (String script : scripts) {
      titles.put(script, row.get("name").get(script).asText());
      brands.add(row.get("brand").get(script).asText());
      for (String level : List.of("cat1", "cat2", "cat3")) {
        categories.add(row.path(level).path(script).asText());
      }
    }
    return new ProductDocument(
        row.get("code").asText(),
        titles,
        brands,
        categories,
        Map.of(),
        List.of(),
        List.of(),
        100,
        "HKD",
        1,
        0,
        0,
        0);
  }
}
