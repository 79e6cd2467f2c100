package io.xiaoer.channels.telegram;

/** What is known of ourselves so far. Safe from any thread. */
final class Identity {

  private volatile Bot bot;

  Identity(Bot bot) {
    this.bot = bot;
  }

  Bot bot() {
    return bot;
  }

  void learn(Wire.User user) {
    bot = bot.as(user);
  }
}
