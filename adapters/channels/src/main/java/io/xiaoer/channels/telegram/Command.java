package io.xiaoer.channels.telegram;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A bot command such as {@code /my_orders@shopbot today}.
 *
 * @param name without the slash
 * @param target the bot that it names, or null
 * @param rest what follows
 */
record Command(String name, @Nullable String target, String rest) {

  /** The command that a text begins with. */
  static Optional<Command> of(String text, Stream<Wire.Entity> entities) {
    return entities
        .filter(entity -> "bot_command".equals(entity.type()) && entity.offset() == 0)
        .findFirst()
        .map(entity -> of(text.substring(1, entity.length()), text.substring(entity.length())));
  }

  private static Command of(String head, String rest) {
    String[] parts = head.split("@", 2);
    return new Command(parts[0], parts.length == 2 ? parts[1] : null, rest.strip());
  }

  /** A command that names nobody is for every bot that hears it. */
  boolean isFor(Bot bot) {
    return target == null || bot.username() == null || bot.isCalled(target);
  }

  /** Whether it is what Telegram says for somebody who opens the chat. */
  boolean opens() {
    return name.equals("start");
  }

  /** As one would say it. */
  String words() {
    return (name.replace('_', ' ') + " " + rest).strip();
  }
}
