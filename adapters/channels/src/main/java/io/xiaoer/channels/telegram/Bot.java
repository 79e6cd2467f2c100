package io.xiaoer.channels.telegram;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Ourselves on Telegram.
 *
 * @param id our user id; 0 while unknown
 * @param username without {@code @}; null while unknown
 */
record Bot(long id, @Nullable String username) {

  private static final Pattern USERNAME = Pattern.compile("[A-Za-z0-9_]+");
  private static final Pattern ID = Pattern.compile("\\d{1,18}");

  /** What is known before anybody was asked: a token begins with the bot's id. */
  static Bot of(TelegramSettings settings) {
    String first = settings.token().reveal().split(":", 2)[0];
    long id = ID.matcher(first).matches() ? Long.parseLong(first) : 0;
    return new Bot(id, settings.username());
  }

  /** What Telegram says of us; a name from the settings stays. */
  Bot as(Wire.User user) {
    return new Bot(user.id(), username == null ? user.username() : username);
  }

  boolean is(Wire.@Nullable User user) {
    return user != null && id != 0 && user.id() == id;
  }

  boolean isCalled(String name) {
    return username != null && username.equalsIgnoreCase(name);
  }

  Optional<String> address() {
    return username != null && USERNAME.matcher(username).matches()
        ? Optional.of("https://t.me/" + username)
        : Optional.empty();
  }

  /** What opens the direct chat and says hello there. */
  @Nullable String openingUrl() {
    return address().map(address -> address + "?start=hi").orElse(null);
  }
}
