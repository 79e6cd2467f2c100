package io.xiaoer.bot.app;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The Bot API as documented (core.telegram.org/bots/api), as far as the shop calls it. A call that
 * it does not know fails the test at {@link #requireNothingUnknown}.
 */
final class TelegramBotApi implements AutoCloseable {

  static final String TOKEN = TelegramUpdates.CLERK.id() + ":AAF-token_of_the_test";

  private static final String METHODS = "/bot" + TOKEN + "/";
  private static final String BOT =
      """
      {"id":42,"is_bot":true,"first_name":"店小二","username":"shopbot"}\
      """;
  private static final String ACCOUNT =
      """
      {"id":42,"is_bot":true,"first_name":"店小二","username":"shopbot","can_join_groups":true,
       "can_read_all_group_messages":true,"supports_inline_queries":false}\
      """;
  private static final String MESSAGE =
      """
      {"message_id":{{randomInt lower=100000 upper=99999999}},"from":%s,"date":1795000001,
       "chat":{"id":{{jsonPath request.body '$.chat_id'}},"type":"supergroup"}\
      """
          .formatted(BOT);
  private static final String PHOTO =
      """
      ,"caption":"…","photo":[
       {"file_id":"AgACsmall{{randomValue length=24 type='ALPHANUMERIC'}}","file_unique_id":"AQAD1",
        "width":90,"height":90,"file_size":1253},
       {"file_id":"AgAClarge{{randomValue length=24 type='ALPHANUMERIC'}}","file_unique_id":"AQAD2",
        "width":800,"height":800,"file_size":98231}]}\
      """;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<Long, StubMapping> closedChats = new ConcurrentHashMap<>();
  private final WireMockServer server =
      new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1").globalTemplating(true));

  /** One call of a method. */
  record Call(String method, JsonNode body) {

    long chat() {
      return body.path("chat_id").longValue();
    }

    /** The words of a message or under a picture. */
    String text() {
      return body.path("text").asText(body.path("caption").asText());
    }

    /** The buttons, row by row in one list. */
    List<JsonNode> buttons() {
      return body.path("reply_markup").path("inline_keyboard").findParents("text");
    }

    /** What the button with that label sends back or opens. */
    String behind(String label) {
      return buttons().stream()
          .filter(button -> button.path("text").asText().equals(label))
          .map(button -> button.path("callback_data").asText(button.path("url").asText()))
          .findFirst()
          .orElseThrow(() -> new AssertionError("no button " + label + " on " + body));
    }
  }

  TelegramBotApi() {
    server.start();
    answer("getMe", ACCOUNT);
    answer("setWebhook", "true");
    answer("sendMessage", MESSAGE + ",\"text\":\"…\"}");
    answer("sendPhoto", MESSAGE + PHOTO);
    answer("answerCallbackQuery", "true");
  }

  String root() {
    return server.baseUrl();
  }

  /** From now on that person's chat takes nothing: they never wrote to the bot. */
  void closeChat(long person) {
    String refusal =
        """
        {"ok":false,"error_code":403,
         "description":"Forbidden: bot can't initiate conversation with a user"}\
        """;
    MappingBuilder toThem =
        to("sendMessage")
            .atPriority(1)
            .withRequestBody(matchingJsonPath("$.chat_id", equalTo(String.valueOf(person))));
    closedChats.put(
        person, server.stubFor(toThem.willReturn(aResponse().withStatus(403).withBody(refusal))));
  }

  void openChat(long person) {
    StubMapping closed = closedChats.remove(person);
    if (closed != null) {
      server.removeStub(closed);
    }
  }

  /** Every call so far, oldest first. */
  List<Call> calls() {
    return server.getAllServeEvents().reversed().stream()
        .filter(event -> event.getWasMatched())
        .map(event -> call(event.getRequest()))
        .toList();
  }

  List<Call> calls(String method) {
    return calls().stream().filter(call -> call.method().equals(method)).toList();
  }

  void requireNothingUnknown() {
    assertThat(server.findAllUnmatchedRequests()).extracting(LoggedRequest::getUrl).isEmpty();
  }

  /** Reads a call that travelled in the answer of a webhook. */
  static Call inline(String body) {
    JsonNode call = read(body);
    return new Call(call.path("method").asText(), call);
  }

  static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  private void answer(String method, String result) {
    server.stubFor(to(method).willReturn(okJson("{\"ok\":true,\"result\":" + result + "}")));
  }

  private static MappingBuilder to(String method) {
    return post(urlEqualTo(METHODS + method));
  }

  private static Call call(LoggedRequest request) {
    return new Call(request.getUrl().substring(METHODS.length()), read(request.getBodyAsString()));
  }

  @Override
  public void close() {
    server.stop();
  }
}
