package io.xiaoer.bot.commerce.order;

import io.vertx.core.Future;
import io.xiaoer.failure.FailureKind;
import io.xiaoer.failure.UpstreamException;
import io.xiaoer.http.HttpRequestData;
import io.xiaoer.payment.NoticeOutcome;
import io.xiaoer.payment.PaymentProvider;
import io.xiaoer.payment.PaymentRequest;
import io.xiaoer.payment.PaymentState;
import io.xiaoer.payment.PaymentStep;
import io.xiaoer.testkit.payment.ScriptedPayments;
import io.xiaoer.time.Deadline;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The scripted provider, which can also fail, lie about amounts, and be asked what it was asked.
 */
public final class StagedPayments implements PaymentProvider {

  private final ScriptedPayments script;
  private final Map<String, PaymentState> states = new ConcurrentHashMap<>();
  private final List<PaymentRequest> requests = new CopyOnWriteArrayList<>();
  private final List<String> queries = new CopyOnWriteArrayList<>();
  private final AtomicBoolean down = new AtomicBoolean();

  StagedPayments(ScriptedPayments script) {
    this.script = script;
  }

  @Override
  public String provider() {
    return script.provider();
  }

  @Override
  public Future<PaymentStep> start(PaymentRequest request, Deadline deadline) {
    requests.add(request);
    return down.get() ? fault("start") : script.start(request, deadline);
  }

  @Override
  public Future<PaymentState> query(String reference, Deadline deadline) {
    queries.add(reference);
    if (down.get()) {
      return fault("query");
    }
    PaymentState said = states.get(reference);
    return said == null ? script.query(reference, deadline) : Future.succeededFuture(said);
  }

  @Override
  public NoticeOutcome receive(HttpRequestData request) {
    return script.receive(request);
  }

  /** What a later query says. */
  public void says(String reference, PaymentState state) {
    states.put(reference, state);
  }

  public void isDown(boolean now) {
    down.set(now);
  }

  public List<PaymentRequest> requests() {
    return requests;
  }

  public long queriesOf(String reference) {
    return queries.stream().filter(reference::equals).count();
  }

  private static <T> Future<T> fault(String operation) {
    return Future.failedFuture(
        new UpstreamException(
            FailureKind.UPSTREAM_UNAVAILABLE, "scripted", operation, null, null, null));
  }
}
