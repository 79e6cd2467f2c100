package io.xiaoer.intent.classify;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import io.xiaoer.intent.classify.FeatureBag.Block;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Learns a {@link LinearModel}: one logistic regression for each class against all others. The same
 * examples in the same order give the same model.
 */
public final class LinearTrainer {

  private static final double TOLERANCE = 0.1;
  private static final int ROUNDS = 60;
  private static final long SEED = 7;

  private final int leastTexts;
  private final double cost;

  /**
   * @param leastTexts in how many texts a feature must occur to be kept
   * @param cost of an example on the wrong side; higher follows the examples more closely
   */
  public LinearTrainer(int leastTexts, double cost) {
    this.leastTexts = leastTexts;
    this.cost = cost;
  }

  /**
   * An example.
   *
   * @param label from 0
   */
  public record Example(FeatureBag bag, int label) {}

  /** Learns to tell {@code classes} labels apart. */
  public LinearModel train(List<Example> examples, int classes) {
    Linear.disableDebugOutput();
    Vocabulary words = Vocabulary.of(examples, leastTexts);
    Problem problem = new Problem();
    problem.l = examples.size();
    problem.n = words.table().rows() + 1;
    problem.x = examples.stream().map(each -> words.vector(each.bag())).toArray(Feature[][]::new);
    int rows = words.table().rows();
    float[] weights = new float[rows * classes];
    float[] bias = new float[classes];
    for (int label = 0; label < classes; label++) {
      double[] learned = learn(problem, examples, label);
      for (int row = 0; row < rows; row++) {
        weights[row * classes + label] = (float) learned[row];
      }
      bias[label] = (float) learned[rows];
    }
    return new LinearModel(words.table(), words.rarity(), weights, bias, words.unseen());
  }

  private double[] learn(Problem problem, List<Example> examples, int label) {
    problem.y = examples.stream().mapToDouble(each -> each.label() == label ? 1 : -1).toArray();
    Parameter parameter = new Parameter(SolverType.L2R_LR_DUAL, cost, TOLERANCE, ROUNDS, 0.1);
    parameter.setRandom(new Random(SEED));
    Model model = Linear.train(problem, parameter);
    double[] weights = model.getFeatureWeights();
    if (model.getLabels()[0] != 1) {
      for (int at = 0; at < weights.length; at++) {
        weights[at] = -weights[at];
      }
    }
    return weights;
  }

  /** The features worth keeping, and how rare each is. */
  private record Vocabulary(FeatureTable table, float[] rarity, float unseen) {

    static Vocabulary of(List<Example> examples, int leastTexts) {
      Map<Long, Integer> texts = new HashMap<>();
      Set<Long> facts = new HashSet<>();
      for (Example example : examples) {
        FeatureBag bag = example.bag();
        for (int index = 0; index < bag.size(); index++) {
          texts.merge(bag.key(index), 1, Integer::sum);
          if (bag.block(index) == Block.FACTS.number()) {
            facts.add(bag.key(index));
          }
        }
      }
      long[] kept =
          texts.entrySet().stream()
              .filter(each -> each.getValue() >= leastTexts)
              .mapToLong(Map.Entry::getKey)
              .sorted()
              .toArray();
      float[] rarity = new float[kept.length];
      for (int row = 0; row < kept.length; row++) {
        boolean fact = facts.contains(kept[row]);
        rarity[row] = fact ? 1 : rarity(examples.size(), texts.getOrDefault(kept[row], 0));
      }
      return new Vocabulary(new FeatureTable(kept), rarity, rarity(examples.size(), 0));
    }

    private static float rarity(int all, int some) {
      return (float) Math.log((1.0 + all) / (1.0 + some)) + 1;
    }

    Feature[] vector(FeatureBag bag) {
      float[] scales = FeatureTable.scales(bag, table, rarity, unseen);
      Map<Integer, Double> values = new java.util.TreeMap<>();
      for (int index = 0; index < bag.size(); index++) {
        int row = table.row(bag.key(index));
        if (row >= 0) {
          double value = bag.value(index) * rarity[row] * scales[bag.block(index)];
          values.merge(row + 1, value, Double::sum);
        }
      }
      values.put(table.rows() + 1, 1.0);
      return values.entrySet().stream()
          .map(each -> new FeatureNode(each.getKey(), each.getValue()))
          .toArray(Feature[]::new);
    }
  }
}
