package io.xiaoer.search.measured;

import com.fasterxml.jackson.databind.JsonNode;
import io.xiaoer.search.ProductDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** 19,406 English products of Icecat with the judgements of the Chorus project. */
record Icecat(PublicData data) {
  private static final String FOLDER = "search-chorus-icecat-en/";

  List<ProductDocument> goods() {
    return IntStream.rangeClosed(1, 4)
        .mapToObj(part -> data.zipped(FOLDER + "products_" + part + ".json.zip"))
        .flatMap(List::stream)
        .map(Icecat::product)
        .toList();
  }

  JudgedSet questions() {
    Map<String, Map<String, Integer>> grades = new LinkedHashMap<>();
    data.lines(FOLDER + "split_dev_qrels.tsv").stream()
        .skip(1)
        .map(line -> line.split("\t"))
        .forEach(
            row ->
                grades
                    .computeIfAbsent(row[0], text -> new HashMap<>())
                    .put(row[1], Integer.valueOf(row[2])));
    return new JudgedSet(
        "Icecat, English",
        grades.entrySet().stream()
            .map(entry -> new JudgedSet.Question(entry.getKey(), entry.getValue()))
            .toList());
  }

  private static ProductDocument product(JsonNode row) {
    List<String> attributes = new ArrayList<>();
    attributes.add("model " + row.get("name").asText());
    row.properties().stream()
        .filter(field -> field.getKey().startsWith("attr_t_"))
        .forEach(
            field ->
                attributes.add(
                    field.getKey().substring("attr_t_".length()).replace('_', ' ').strip()
                        + " "
                        + field.getValue().asText()));
    return new ProductDocument(
        row.get("id").asText(),
        Map.of("en", row.get("title").asText()),
        List.of(row.path("supplier").asText()),
        List.of(),
        Map.of("en", row.path("short_description").asText()),
        attributes,
        List.of(),
        Math.max(0, row.path("price").asLong()),
        "USD",
        1,
        0,
        0,
        0);
  }
}
