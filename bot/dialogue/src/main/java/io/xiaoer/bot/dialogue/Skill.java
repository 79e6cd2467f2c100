package io.xiaoer.bot.dialogue;

import io.xiaoer.intent.Intent;
import java.util.List;
import java.util.Set;

/**
 * Handles some intents. Called on the virtual thread of a turn: it may await, and must not keep
 * anything of the turn in a field. Expected outcomes are answers; a fault is thrown and the turn
 * answers for it.
 */
public interface Skill {

  /** What it handles; no two skills handle the same intent. */
  Set<Intent> intents();

  /** What it can do that needs a yes first. */
  default List<Effect> effects() {
    return List.of();
  }

  /** Whether these words are a command of its own, which is no intent of the closed set. */
  default boolean isCommand(String words) {
    return false;
  }

  /** Whether these words are such a command where they are said to the clerk itself. */
  default boolean obeys(String words) {
    return isCommand(words);
  }

  Answer handle(Turn turn);
}
