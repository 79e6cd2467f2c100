package io.xiaoer.bot.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * The service as a process of its own, started and ended as an operator does: real JVM, real
 * signals, real HTTP on free ports of loopback.
 */
final class ShopProcess implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

  private final HttpClient http = HttpClient.newHttpClient();
  private final ProcessBuilder builder;
  private final Path output;
  private final int edgePort;
  private final int managementPort;
  private Process process;

  private ShopProcess(ProcessBuilder builder, Path output, int edgePort, int managementPort)
      throws IOException {
    this.builder = builder;
    this.output = output;
    this.edgePort = edgePort;
    this.managementPort = managementPort;
    this.process = builder.start();
  }

  /** Starts it on that directory; the environment adds to and wins over what a test needs. */
  static ShopProcess start(Path dataDir, Map<String, String> environment) throws IOException {
    int edgePort = RunningShop.freePort();
    int managementPort = RunningShop.freePort();
    Map<String, String> settings = new HashMap<>();
    settings.put("XIAOER_HTTP_HOST", "127.0.0.1");
    settings.put("XIAOER_HTTP_PORT", String.valueOf(edgePort));
    settings.put("XIAOER_HTTP_PUBLICURL", "http://127.0.0.1:" + edgePort);
    settings.put("XIAOER_MANAGEMENT_PORT", String.valueOf(managementPort));
    settings.put("XIAOER_DATA_DIR", dataDir.toString());
    settings.putAll(environment);
    Path output = Files.createTempFile("xiaoer-", ".out");
    ProcessBuilder builder =
        new ProcessBuilder(command())
            .directory(output.getParent().toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
    builder.environment().keySet().removeIf(name -> name.startsWith("XIAOER_"));
    builder.environment().putAll(settings);
    return new ShopProcess(builder, output, edgePort, managementPort);
  }

  /** Starts it once more, with the same settings, after it has ended. */
  void startAgain() throws IOException {
    process = builder.start();
  }

  /** Waits until it says that it is ready; fails where it ends instead. */
  void awaitReady() {
    until("the service is ready", this::isReady);
  }

  /** Ends it as Ctrl-C and service managers do; gives the exit status. */
  int terminate() throws InterruptedException {
    process.destroy();
    return exitStatus();
  }

  /** Ends it as a power cut does: {@code kill -9}. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    exitStatus();
  }

  /** Waits until it has ended by itself. */
  int exitStatus() throws InterruptedException {
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError("it did not end:\n" + output());
    }
    return process.exitValue();
  }

  /** All that it has printed since the first start. */
  String output() {
    try {
      return Files.readString(output, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String edge() {
    return "http://127.0.0.1:" + edgePort;
  }

  /** What the management port answers to a GET. */
  String management(String path) throws IOException, InterruptedException {
    return get("http://127.0.0.1:" + managementPort + path).body();
  }

  HttpResponse<String> get(String url) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(20)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  long pid() {
    return process.pid();
  }

  @Override
  public void close() {
    process.destroyForcibly();
    http.close();
    try {
      Files.deleteIfExists(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Looks again and again until it is so. */
  static void until(String what, BooleanSupplier isSo) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!isSo.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("waited in vain until " + what);
      }
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
  }

  private boolean isReady() {
    if (!process.isAlive()) {
      throw new AssertionError("it ended with " + process.exitValue() + ":\n" + output());
    }
    try {
      return get("http://127.0.0.1:" + managementPort + "/health/ready").statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while waiting", e);
    }
  }

  private static List<String> command() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("--sun-misc-unsafe-memory-access=allow");
    command.add("--add-modules=jdk.incubator.vector");
    command.add("-Dstdout.encoding=UTF-8");
    command.add("-Dstderr.encoding=UTF-8");
    command.add("-classpath");
    command.add(classPath());
    command.add("io.xiaoer.bot.app.Main");
    return command;
  }

  /** Surefire may run a test from a jar that only names the class path; it tells the real one. */
  private static String classPath() {
    String own = System.getProperty("java.class.path");
    return System.getProperty(
        "surefire.test.class.path", System.getProperty("surefire.real.class.path", own));
  }
}
