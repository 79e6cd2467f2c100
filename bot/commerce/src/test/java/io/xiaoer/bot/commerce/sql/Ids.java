package io.xiaoer.bot.commerce.sql;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Gives the prefix with -1, -2 and so on: unique, and the same in every run. */
public final class Ids implements Supplier<String> {

  private final AtomicInteger count = new AtomicInteger();
  private final String prefix;

  public Ids(String prefix) {
    this.prefix = prefix;
  }

  @Override
  public String get() {
    return prefix + "-" + count.incrementAndGet();
  }
}
