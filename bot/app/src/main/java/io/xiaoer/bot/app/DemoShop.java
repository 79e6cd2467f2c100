package io.xiaoer.bot.app;

import java.io.InputStream;
import java.util.Optional;

/** The goods, share copy and pictures that ship with the service (CC0, written for it). */
final class DemoShop {

  private static final String ROOT = "/demo/";

  InputStream catalog() {
    return open("catalog.jsonl").orElseThrow();
  }

  InputStream materials() {
    return open("materials.jsonl").orElseThrow();
  }

  /** Questions and answers of the shop. */
  InputStream faq() {
    return open("faq.jsonl").orElseThrow();
  }

  /** The drawing of a good, as SVG. */
  Optional<InputStream> picture(String id) {
    return open("pictures/" + id + ".svg");
  }

  private static Optional<InputStream> open(String name) {
    return Optional.ofNullable(DemoShop.class.getResourceAsStream(ROOT + name));
  }
}
