package io.xiaoer.search;

import org.jspecify.annotations.Nullable;

/** The index cannot be used: it is closed, locked by another process, or its disk fails. */
public final class IndexUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  IndexUnavailableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
