package io.xiaoer.search.bench;

import io.xiaoer.search.ProductDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * What people would ask of these goods: names, categories, brands and wishes, in both languages.
 */
final class Questions {
  private static final int COUNT = 1_000;
  private static final long SEED = 7;

  private Questions() {}

  static List<String> about(List<ProductDocument> goods) {
    SplittableRandom random = new SplittableRandom(SEED);
    List<String> questions = new ArrayList<>();
    while (questions.size() < COUNT) {
      String question = question(goods.get(random.nextInt(goods.size())), random).strip();
      if (!question.isEmpty()) {
        questions.add(question);
      }
    }
    return questions;
  }

  private static String question(ProductDocument product, SplittableRandom random) {
    boolean han = random.nextInt(3) > 0;
    return switch (random.nextInt(8)) {
      case 0, 1 -> pick(product.categories(), han, random);
      case 2, 3 -> piece(title(product, han), han);
      case 4 -> pick(product.brands(), han, random) + " " + pick(product.categories(), han, random);
      case 5 -> asked(pick(product.categories(), han, random), han);
      case 6 -> wished(pick(product.categories(), han, random), han, random);
      default -> pick(product.tags(), han, random) + " " + piece(title(product, han), han);
    };
  }

  private static String asked(String thing, boolean han) {
    return han ? "有没有适合送人的" + thing + "，一百以内" : "looking for a nice " + thing + " under 100";
  }

  private static String wished(String thing, boolean han, SplittableRandom random) {
    return switch (random.nextInt(3)) {
      case 0 -> han ? "红色的" + thing : "red " + thing;
      case 1 -> han ? thing + " 不要香味的" : thing + " without perfume";
      default -> han ? "最便宜的" + thing : "cheapest " + thing;
    };
  }

  private static String title(ProductDocument product, boolean han) {
    return product.titles().entrySet().stream()
        .filter(entry -> entry.getKey().startsWith("zh") == han)
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> entry.getValue())
        .findFirst()
        .orElse("");
  }

  private static String piece(String title, boolean han) {
    return title.split(han ? " " : ",", 2)[0];
  }

  private static String pick(List<String> texts, boolean han, SplittableRandom random) {
    List<String> fitting =
        texts.stream()
            .filter(text -> text.codePoints().anyMatch(Character::isIdeographic) == han)
            .toList();
    return fitting.isEmpty() ? "" : fitting.get(random.nextInt(fitting.size()));
  }
}
