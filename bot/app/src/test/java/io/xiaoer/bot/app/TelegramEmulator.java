package io.xiaoer.bot.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xiaoer.bot.app.TelegramBotApi.Call;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;

/**
 * The public emulator {@code telegram-test-api} in a process of its own on loopback. People speak
 * through its client endpoints; the shop polls it as it would Telegram.
 */
final class TelegramEmulator implements AutoCloseable {

  static final String TOKEN = "42:AAF-token_of_the_test";

  private static final Path SOURCE = Path.of("src/test/emulator");
  private static final Path COPY = Path.of("target/emulator");
  private static final String PACKAGE = "node_modules/telegram-test-api/package.json";
  private static final List<String> FILES =
      List.of("package.json", "package-lock.json", ".npmrc", "server.mjs");
  private static final long TO_FETCH_MINUTES = 5;
  private static final long TO_END_SECONDS = 10;

  private final HttpClient http = HttpClient.newHttpClient();
  private final Process process;
  private final String root;

  private TelegramEmulator(Process process, String root) {
    this.process = process;
    this.root = root;
  }

  /** Fetches its packages where they are not there yet, and starts it. */
  static TelegramEmulator start() throws IOException {
    Path directory = Files.exists(SOURCE.resolve(PACKAGE)) ? SOURCE : fetched();
    int port = RunningShop.freePort();
    Process process =
        new ProcessBuilder(NodeAvailable.node().toString(), "server.mjs", String.valueOf(port))
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .start();
    BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
    String first = output.readLine();
    if (!"open".equals(first)) {
      process.destroyForcibly();
      throw new AssertionError("the emulator did not start: " + first);
    }
    return new TelegramEmulator(process, "http://127.0.0.1:" + port);
  }

  private static Path fetched() throws IOException {
    Files.createDirectories(COPY);
    for (String file : FILES) {
      Files.copy(SOURCE.resolve(file), COPY.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
    NodeAvailable.require(Files.exists(COPY.resolve(PACKAGE)) || fetch());
    return COPY;
  }

  private static boolean fetch() throws IOException {
    Process npm =
        new ProcessBuilder(NodeAvailable.npm().toString(), "ci", "--ignore-scripts")
            .directory(COPY.toFile())
            .redirectErrorStream(true)
            .redirectOutput(COPY.resolve("npm.log").toFile())
            .start();
    try {
      return npm.waitFor(TO_FETCH_MINUTES, TimeUnit.MINUTES) && npm.exitValue() == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      npm.destroyForcibly();
    }
  }

  String root() {
    return root;
  }

  /** Somebody says something; a command goes its own way, as in the emulator's own client. */
  void say(ObjectNode update) {
    ObjectNode message = (ObjectNode) update.path("message");
    boolean command = message.path("text").asText().startsWith("/");
    if (!command) {
      message.remove("entities");
    }
    post(command ? "/sendCommand" : "/sendMessage", message);
  }

  /** Somebody presses a button. */
  void press(ObjectNode update) {
    post("/sendCallback", (ObjectNode) update.path("callback_query"));
  }

  /** What the bot said in that chat, oldest first. */
  List<Call> messages(long chat) {
    ObjectNode question = TelegramBotApi.object().put("token", TOKEN);
    JsonNode history = send("/getUpdatesHistory", question).path("result");
    return StreamSupport.stream(history.spliterator(), false)
        .map(entry -> new Call("sendMessage", entry.path("message")))
        .filter(call -> call.chat() == chat)
        .toList();
  }

  /** The newest message of the bot in that chat with these words; waits for it. */
  Call awaitMessage(long chat, String words) {
    TelegramWorld.await(
        "“%s” in %d".formatted(words, chat),
        () -> messages(chat).stream().anyMatch(call -> call.text().contains(words)));
    return messages(chat).stream()
        .filter(call -> call.text().contains(words))
        .reduce((_, newer) -> newer)
        .orElseThrow();
  }

  private void post(String path, ObjectNode body) {
    assertThat(send(path, body.put("botToken", TOKEN)).path("ok").asBoolean()).isTrue();
  }

  private JsonNode send(String path, ObjectNode body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(root + path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
            .build();
    HttpResponse<String> answer =
        TelegramWorld.done(() -> http.send(request, HttpResponse.BodyHandlers.ofString()));
    assertThat(answer.statusCode()).isEqualTo(200);
    return TelegramBotApi.read(answer.body());
  }

  /** Ends its input, on which it ends; not waiting for ever. */
  @Override
  public void close() throws IOException {
    http.close();
    process.getOutputStream().close();
    try {
      if (!process.waitFor(TO_END_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
