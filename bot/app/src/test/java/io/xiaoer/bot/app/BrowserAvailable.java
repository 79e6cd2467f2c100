package io.xiaoer.bot.app;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Leaves browser tests out where there is no browser, and says so in one line. A build server
 * ({@code CI=true}) has one: there the tests run, and fail with the same line.
 */
final class BrowserAvailable implements ExecutionCondition {

  private static final Logger LOGGER = LoggerFactory.getLogger(BrowserAvailable.class);
  private static final String LEFT_OUT =
      "browser tests left out: no chromium/chromedriver;"
          + " Debian: apt-get install chromium chromium-driver";

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (isThere() || "true".equals(System.getenv("CI"))) {
      return ConditionEvaluationResult.enabled("there is a browser, or there has to be one");
    }
    if (context.getTestMethod().isEmpty()) {
      LOGGER.warn(LEFT_OUT);
    }
    return ConditionEvaluationResult.disabled(LEFT_OUT);
  }

  static Path chromium() {
    return onPath("chromium").orElseThrow(() -> new AssertionError(LEFT_OUT));
  }

  static Path chromedriver() {
    return onPath("chromedriver").orElseThrow(() -> new AssertionError(LEFT_OUT));
  }

  private static boolean isThere() {
    return onPath("chromium").isPresent() && onPath("chromedriver").isPresent();
  }

  private static Optional<Path> onPath(String program) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Arrays.stream(path.split(File.pathSeparator, -1))
        .filter(directory -> !directory.isEmpty())
        .map(directory -> Path.of(directory, program))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
