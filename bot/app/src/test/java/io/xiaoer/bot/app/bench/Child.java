package io.xiaoer.bot.app.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A JVM of its own on this machine's class path, with the flags of the first command. */
final class Child implements AutoCloseable {

  private static final Pattern USED = Pattern.compile("used (\\d+)K");
  private static final long SECONDS_TO_START = 120;

  private final Process process;
  private final long began = System.nanoTime();

  private Child(Process process) {
    this.process = process;
  }

  static Child start(String mainClass, List<String> arguments, Map<String, String> environment)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(tool("java"));
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("--sun-misc-unsafe-memory-access=allow");
    command.add("--add-modules=jdk.incubator.vector");
    command.add("-classpath");
    command.add(System.getProperty("java.class.path"));
    command.add(mainClass);
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().keySet().removeIf(name -> name.startsWith("XIAOER_"));
    builder.environment().putAll(environment);
    return new Child(builder.start());
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Waits until that address answers 200; gives the time since the start of the process. */
  Duration awaitReady(HttpClient http, String url) throws InterruptedException {
    long deadline = began + TimeUnit.SECONDS.toNanos(SECONDS_TO_START);
    while (!answers(http, url)) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        throw new IllegalStateException("it did not start");
      }
      TimeUnit.MILLISECONDS.sleep(5);
    }
    return Duration.ofNanos(System.nanoTime() - began);
  }

  /** What the kernel counts as its resident memory, in MiB. */
  long residentMebibytes() throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
      if (line.startsWith("VmRSS:")) {
        return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
      }
    }
    throw new IllegalStateException("no VmRSS");
  }

  /** What is left on its heap after a full collection, in MiB. */
  long heapMebibytes() throws IOException, InterruptedException {
    jcmd("GC.run");
    Matcher used = USED.matcher(jcmd("GC.heap_info"));
    if (!used.find()) {
      throw new IllegalStateException("heap not told");
    }
    return Long.parseLong(used.group(1)) / 1024;
  }

  /** Asks it to end, and waits. */
  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(40, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }

  private static boolean answers(HttpClient http, String url) throws InterruptedException {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(5)).build();
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException _) {
      return false;
    }
  }

  private String jcmd(String what) throws IOException, InterruptedException {
    Process asking =
        new ProcessBuilder(tool("jcmd"), String.valueOf(process.pid()), what)
            .redirectErrorStream(true)
            .start();
    String answer = new String(asking.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    asking.waitFor();
    return answer;
  }

  private static String tool(String name) {
    return Path.of(System.getProperty("java.home"), "bin", name).toString();
  }
}
