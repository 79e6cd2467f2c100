package io.xiaoer.bot.dialogue;

import io.xiaoer.intent.Intent;
import java.util.List;

/**
 * What the clerk did not understand and asked back about.
 *
 * @param words what the member had said
 * @param meanings what it may have meant, in the order in which it was asked; empty where the clerk
 *     only said what it can do
 */
public record Doubt(String words, List<Intent> meanings) {
  public Doubt {
    meanings = List.copyOf(meanings);
  }

  /** Without what the member wrote. */
  @Override
  public String toString() {
    return "Doubt" + meanings;
  }
}
