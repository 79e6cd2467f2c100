package io.xiaoer.bot.turn;

import java.io.Serial;

/**
 * Some messages of a turn had their effect meanwhile, on another node: the transaction is rolled
 * back and the turn begins again with the others. Expected, so without a stack trace.
 */
final class PartlySeenException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  PartlySeenException() {
    super("partly seen", null, false, false);
  }
}
