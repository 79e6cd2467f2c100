package io.xiaoer.intent.classify;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Random;

/**
 * How often one is right when the signs are such: a logistic curve over a few numbers (Platt's
 * scaling, with more than one number). Immutable.
 */
public final class Trust {

  private static final double COST = 1;
  private static final double TOLERANCE = 0.0001;
  private static final long SEED = 7;

  private final double[] weights;

  private Trust(double[] weights) {
    this.weights = weights;
  }

  /** One decision: the signs that were seen, and whether it was right. */
  public record Case(double[] signs, boolean right) {}

  /** Learns from decisions on texts that the scores were not learned from. */
  public static Trust learn(List<Case> cases) {
    Linear.disableDebugOutput();
    Problem problem = new Problem();
    int signs = cases.getFirst().signs().length;
    problem.l = cases.size();
    problem.n = signs + 1;
    problem.x = cases.stream().map(each -> vector(each.signs())).toArray(Feature[][]::new);
    problem.y = cases.stream().mapToDouble(each -> each.right() ? 1 : -1).toArray();
    Parameter parameter = new Parameter(SolverType.L2R_LR, COST, TOLERANCE);
    parameter.setRandom(new Random(SEED));
    Model model = Linear.train(problem, parameter);
    double[] learned = model.getFeatureWeights();
    double[] weights = new double[signs + 1];
    int sign = model.getLabels()[0] == 1 ? 1 : -1;
    for (int at = 0; at <= signs; at++) {
      weights[at] = sign * learned[at];
    }
    return new Trust(weights);
  }

  /** The share of right decisions among those with such signs. */
  public double of(double... signs) {
    double sum = weights[signs.length];
    for (int at = 0; at < signs.length; at++) {
      sum += weights[at] * signs[at];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  public void write(DataOutput out) throws IOException {
    out.writeInt(weights.length);
    for (double weight : weights) {
      out.writeDouble(weight);
    }
  }

  public static Trust read(DataInput in) throws IOException {
    double[] weights = new double[in.readInt()];
    for (int at = 0; at < weights.length; at++) {
      weights[at] = in.readDouble();
    }
    return new Trust(weights);
  }

  private static Feature[] vector(double[] signs) {
    Feature[] vector = new Feature[signs.length + 1];
    for (int at = 0; at < signs.length; at++) {
      vector[at] = new FeatureNode(at + 1, signs[at]);
    }
    vector[signs.length] = new FeatureNode(signs.length + 1, 1);
    return vector;
  }
}
