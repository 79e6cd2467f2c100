package io.xiaoer.bot.web.http;

/** Ends a request with a {@link Problem}. Carries no stack trace: it is an answer, not a fault. */
public final class HttpProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public HttpProblemException(Problem problem) {
    super(problem.detail(), null, false, false);
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
