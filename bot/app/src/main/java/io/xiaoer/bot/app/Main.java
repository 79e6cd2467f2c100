package io.xiaoer.bot.app;

import io.xiaoer.config.ConfigException;
import io.xiaoer.config.ConfigLoader;
import io.xiaoer.config.Settings;
import java.io.PrintStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * Starts the service and keeps it running until SIGTERM or Ctrl-C, which drain it and exit with 0.
 * Settings that cannot stand print one clear line and exit with 2; a start that fails exits with 1.
 */
public final class Main {

  private static final int CANNOT_START = 1;
  private static final int WRONG_SETTINGS = 2;

  private Main() {}

  public static void main(String[] arguments) {
    // Lucene and Flyway log through java.util.logging: into the same log as everything else.
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    int failure = run(System.getenv(), System.out, System.err);
    if (failure != 0) {
      // Halt, not exit: there is nothing to drain.
      Runtime.getRuntime().halt(failure);
    }
  }

  private static int run(Map<String, String> environment, PrintStream out, PrintStream err) {
    try {
      Settings settings = ConfigLoader.load(environment);
      long began = System.nanoTime();
      Assembly shop = Assembly.start(settings, Clock.systemUTC(), new SecureRandom());
      Runtime.getRuntime()
          .addShutdownHook(
              Thread.ofPlatform().name("xiaoer-stop").unstarted(() -> stop(shop, out)));
      out.println(Banner.of(shop.summary(), (System.nanoTime() - began) / 1_000_000));
      out.flush();
      return 0;
    } catch (ConfigException e) {
      err.println("Xiaoer cannot start: " + e.getMessage());
      err.println("See config/xiaoer.yaml for every setting and its default.");
      return WRONG_SETTINGS;
    } catch (RuntimeException e) {
      err.println("Xiaoer cannot start: " + Banner.reason(e));
      e.printStackTrace(err);
      return CANNOT_START;
    }
  }

  private static void stop(Assembly shop, PrintStream out) {
    out.println("\nXiaoer is finishing what is under way …");
    shop.stop();
    out.println("Good-bye. Everything is kept.");
    out.flush();
    // Left alone, the JVM would exit with 128 and the number of the signal.
    Runtime.getRuntime().halt(0);
  }
}
