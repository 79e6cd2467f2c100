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
import io.xiaoer.time.Deadline;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/** A payment provider that says of each reference what a test has told it. */
public final class ScriptedProvider implements PaymentProvider {

  private final Map<String, PaymentState> states = new ConcurrentHashMap<>();
  private final List<PaymentRequest> requests = new CopyOnWriteArrayList<>();
  private final List<String> queries = new CopyOnWriteArrayList<>();
  private final AtomicBoolean down = new AtomicBoolean();

  @Override
  public String provider() {
    return "scripted";
  }

  @Override
  public Future<PaymentStep> start(PaymentRequest request, Deadline deadline) {
    requests.add(request);
    return down.get() ? fault("start") : redirect(request);
  }

  @Override
  public Future<PaymentState> query(String reference, Deadline deadline) {
    queries.add(reference);
    return down.get()
        ? fault("query")
        : Future.succeededFuture(states.getOrDefault(reference, new PaymentState.Open()));
  }

  @Override
  public NoticeOutcome receive(HttpRequestData request) {
    return new NoticeOutcome.Rejected(FailureKind.WEBHOOK_UNAUTHENTIC, "scripted");
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

  private static Future<PaymentStep> redirect(PaymentRequest request) {
    return Future.succeededFuture(new PaymentStep.Redirect("https://pay/" + request.reference()));
  }

  private static <T> Future<T> fault(String operation) {
    return Future.failedFuture(
        new UpstreamException(
            FailureKind.UPSTREAM_UNAVAILABLE, "scripted", operation, null, null, null));
  }
}
