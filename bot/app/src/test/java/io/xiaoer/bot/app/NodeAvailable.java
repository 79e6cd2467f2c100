package io.xiaoer.bot.app;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Leaves tests out that need Node where there is none, and says so in one line. A build server
 * ({@code CI=true}) has it: there the tests run, and fail with the same line.
 */
final class NodeAvailable implements ExecutionCondition {

  private static final Logger LOGGER = LoggerFactory.getLogger(NodeAvailable.class);
  private static final String LEFT_OUT =
      "Telegram emulator test left out: no node/npm; Debian: apt-get install nodejs npm";
  private static final String UNREACHABLE =
      "Telegram emulator test left out: npm could not fetch it;"
          + " with a network: cd bot/app/src/test/emulator && npm ci";

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (isThere() || isBuildServer()) {
      return ConditionEvaluationResult.enabled("there is Node, or there has to be");
    }
    if (context.getTestMethod().isEmpty()) {
      LOGGER.warn(LEFT_OUT);
    }
    return ConditionEvaluationResult.disabled(LEFT_OUT);
  }

  static Path node() {
    return onPath("node").orElseThrow(() -> new AssertionError(LEFT_OUT));
  }

  static Path npm() {
    return onPath("npm").orElseThrow(() -> new AssertionError(LEFT_OUT));
  }

  /** Leaves the test out, or on a build server fails, because the packages are not to be had. */
  static void require(boolean fetched) {
    if (!fetched && isBuildServer()) {
      throw new AssertionError(UNREACHABLE);
    }
    if (!fetched) {
      LOGGER.warn(UNREACHABLE);
    }
    Assumptions.assumeTrue(fetched, UNREACHABLE);
  }

  private static boolean isThere() {
    return onPath("node").isPresent() && onPath("npm").isPresent();
  }

  private static boolean isBuildServer() {
    return "true".equals(System.getenv("CI"));
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
