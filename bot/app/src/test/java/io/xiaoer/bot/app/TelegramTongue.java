package io.xiaoer.bot.app;

/** The language that people speak in a test. */
enum TelegramTongue {
  ZH,
  EN;

  String of(String zh, String en) {
    return this == ZH ? zh : en;
  }

  /** Somebody whom no other test knows, with a name of that language. */
  TelegramUpdates.Person person(String zh, String en) {
    return TelegramUpdates.person(of(zh, en), of("zh-hans", "en"));
  }
}
