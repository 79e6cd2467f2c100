package io.xiaoer.search.measured;

import io.xiaoer.search.CatalogIndex;
import io.xiaoer.search.ProductHit;
import io.xiaoer.search.ProductQuery;
import java.util.List;
import java.util.Map;

/**
 * Questions with the grades of the goods that answer them.
 *
 * @param name as printed
 */
record JudgedSet(String name, List<Question> questions) {
  private static final int DEPTH = 10;
  private static final int POOL = 100;

  /**
   * One question.
   *
   * @param grades by the id of the product; goods that nobody judged are not in it
   */
  record Question(String text, Map<String, Integer> grades) {
    boolean hasAnswer() {
      return grades.values().stream().anyMatch(grade -> grade > 0);
    }
  }

  /**
   * The means over all questions that have an answer.
   *
   * @param gain nDCG@10 with gains of 2^grade - 1, goods without a grade counting as 0
   * @param gainOfJudged the same over the judged goods among the first 100 only
   * @param judged how much of the first ten somebody judged
   * @param first how often the first good is an answer
   * @param silent how many questions found nothing
   */
  record Result(
      String set,
      int questions,
      double gain,
      double gainOfJudged,
      double judged,
      double first,
      int silent) {
    @Override
    public String toString() {
      return "%-44s %4d  nDCG@10 %.3f  of judged %.3f  judged@10 %.3f  hit@1 %.3f  nothing %d"
          .formatted(set, questions, gain, gainOfJudged, judged, first, silent);
    }
  }

  Result measure(CatalogIndex index) {
    double gain = 0;
    double gainOfJudged = 0;
    double judged = 0;
    double first = 0;
    int silent = 0;
    List<Question> asked = questions.stream().filter(Question::hasAnswer).toList();
    for (Question question : asked) {
      List<Integer> found = grades(index, question);
      List<Integer> top = found.subList(0, Math.min(DEPTH, found.size()));
      gain += gain(top) / ideal(question);
      gainOfJudged += gain(found.stream().filter(grade -> grade >= 0).toList()) / ideal(question);
      judged += top.stream().filter(grade -> grade >= 0).count() / Math.max(1.0, top.size());
      first += !top.isEmpty() && top.getFirst() > 0 ? 1 : 0;
      silent += found.isEmpty() ? 1 : 0;
    }
    double n = asked.size();
    return new Result(
        name, asked.size(), gain / n, gainOfJudged / n, judged / n, first / n, silent);
  }

  /** -1 for what nobody judged. */
  private static List<Integer> grades(CatalogIndex index, Question question) {
    return index.search(ProductQuery.of(question.text(), "und", POOL)).hits().stream()
        .map(ProductHit::id)
        .map(id -> question.grades().getOrDefault(id, -1))
        .toList();
  }

  private static double ideal(Question question) {
    return gain(question.grades().values().stream().sorted((left, right) -> right - left).toList());
  }

  private static double gain(List<Integer> grades) {
    double gain = 0;
    for (int i = 0; i < Math.min(DEPTH, grades.size()); i++) {
      gain += (Math.pow(2, Math.max(0, grades.get(i))) - 1) / (Math.log(i + 2) / Math.log(2));
    }
    return gain;
  }
}
