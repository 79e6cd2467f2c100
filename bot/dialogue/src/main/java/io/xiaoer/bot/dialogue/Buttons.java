package io.xiaoer.bot.dialogue;

/** Handles a pressed button. The presser is the member of the turn; nothing else is trusted. */
@FunctionalInterface
public interface Buttons {

  Answer press(Turn turn, ActionCode code);
}
