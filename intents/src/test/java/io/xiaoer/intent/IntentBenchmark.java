package io.xiaoer.intent;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.Stream;

/**
 * Speed and size of reading intents, in processor time of one thread, so that what else the machine
 * does counts little: {@code mvn -Pbench -pl intents}.
 */
final class IntentBenchmark {

  private static final int ROUNDS = 12;
  private static final int TIMES = 10;

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private IntentBenchmark() {}

  public static void main(String[] arguments) {
    new IntentBenchmark().run();
  }

  private void run() {
    long empty = heap();
    long start = threads.getCurrentThreadCpuTime();
    IntentRecognizer recognizer = TrainedRecognizer.load();
    System.out.printf("rules and model loaded: %.0f ms%n", millis(start));
    System.out.printf("heap they hold: %.1f MiB%n", (heap() - empty) / (double) (1 << 20));
    model();
    for (String language : List.of("zh-CN", "en")) {
      List<Utterance> texts =
          ModelBuild.utterances(language).stream()
              .filter(UtteranceFile.Row::isKeptAside)
              .map(row -> new Utterance(row.text(), "und", row.context()))
              .toList();
      measure(language, recognizer, texts);
    }
  }

  /** Loaded again, warm: what the model alone costs. */
  private void model() {
    long start = threads.getCurrentThreadCpuTime();
    TrainedRecognizer.shippedModel();
    System.out.printf("model alone, loaded again: %.0f ms%n", millis(start));
  }

  private void measure(String language, IntentRecognizer recognizer, List<Utterance> texts) {
    double best = 0;
    double bytes = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long allocated = threads.getCurrentThreadAllocatedBytes();
      long start = threads.getCurrentThreadCpuTime();
      for (int time = 0; time < TIMES; time++) {
        texts.forEach(recognizer::recognize);
      }
      double seconds = (threads.getCurrentThreadCpuTime() - start) / 1e9;
      int many = TIMES * texts.size();
      best = Math.max(best, many / seconds);
      bytes = (double) (threads.getCurrentThreadAllocatedBytes() - allocated) / many;
    }
    System.out.printf(
        "%s: %.0f utterances a second and core, %.0f bytes each%n", language, best, bytes);
  }

  private double millis(long start) {
    return (threads.getCurrentThreadCpuTime() - start) / 1e6;
  }

  private static long heap() {
    Stream.of(1, 2, 3).forEach(_ -> System.gc());
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
