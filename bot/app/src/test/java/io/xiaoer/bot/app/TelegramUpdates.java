package io.xiaoer.bot.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Updates as Telegram delivers them (core.telegram.org/bots/api: Update, Message, CallbackQuery).
 * Each has an id of its own; a negative chat is a supergroup, a positive one somebody's own chat.
 */
final class TelegramUpdates {

  /** The shop's own account. */
  static final Person CLERK = new Person(42, "店小二", "zh-hans", true);

  static final String USERNAME = "shopbot";

  private static final AtomicLong UPDATES = new AtomicLong(812_345_000);
  private static final AtomicLong MESSAGES = new AtomicLong(1_000);
  private static final AtomicLong PEOPLE = new AtomicLong(770_001);
  private static final long NOW = 1_795_000_000;
  private static final String CALL = "@" + USERNAME;
  private static final ObjectMapper JSON = new ObjectMapper();

  private TelegramUpdates() {}

  /** Somebody with an account. */
  record Person(long id, String name, String language, boolean bot) {}

  /** Somebody whom no other test knows. */
  static Person person(String name, String language) {
    return new Person(PEOPLE.incrementAndGet(), name, language, false);
  }

  /** Another bot in the group. */
  static Person otherBot() {
    return new Person(PEOPLE.incrementAndGet(), "NewsBot", "en", true);
  }

  /** A supergroup that no other test knows. */
  static long group() {
    return -1_001_234_000_000L - PEOPLE.incrementAndGet();
  }

  static ObjectNode said(long chat, Person by, String text) {
    ObjectNode update = update();
    ObjectNode message = update.putObject("message");
    fill(message, chat, by).put("text", text);
    entities(message, text);
    return update;
  }

  /** The same as an answer to a message of the clerk. */
  static ObjectNode replied(long chat, Person by, String text) {
    ObjectNode update = said(chat, by, text);
    ObjectNode message = (ObjectNode) update.get("message");
    fill(message.putObject("reply_to_message"), chat, CLERK).put("text", "…");
    return update;
  }

  static ObjectNode pressed(long chat, Person by, String data) {
    ObjectNode update = update();
    ObjectNode query = update.putObject("callback_query");
    query.put("id", "43" + update.get("update_id").asText()).put("chat_instance", "-3141592653");
    query.set("from", user(by));
    fill(query.putObject("message"), chat, CLERK).put("text", "…");
    query.put("data", data);
    return update;
  }

  private static ObjectNode update() {
    return JSON.createObjectNode().put("update_id", UPDATES.incrementAndGet());
  }

  private static ObjectNode fill(ObjectNode message, long chat, Person by) {
    message.put("message_id", MESSAGES.incrementAndGet());
    message.set("from", user(by));
    ObjectNode place = message.putObject("chat").put("id", chat);
    if (chat < 0) {
      place.put("title", "邻里好物群").put("type", "supergroup");
    } else {
      place.put("first_name", by.name()).put("type", "private");
    }
    return message.put("date", NOW);
  }

  private static ObjectNode user(Person person) {
    return JSON.createObjectNode()
        .put("id", person.id())
        .put("is_bot", person.bot())
        .put("first_name", person.name())
        .put("language_code", person.language());
  }

  /** Telegram marks commands and mentions; places count UTF-16 units. */
  private static void entities(ObjectNode message, String text) {
    int call = text.indexOf(CALL);
    if (text.startsWith("/")) {
      int end = text.indexOf(' ') < 0 ? text.length() : text.indexOf(' ');
      entity(message.putArray("entities"), "bot_command", 0, end);
    } else if (call >= 0) {
      entity(message.putArray("entities"), "mention", call, CALL.length());
    }
  }

  private static void entity(ArrayNode entities, String type, int offset, int length) {
    entities.addObject().put("offset", offset).put("length", length).put("type", type);
  }
}
