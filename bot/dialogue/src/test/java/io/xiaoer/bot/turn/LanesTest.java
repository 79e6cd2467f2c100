package io.xiaoer.bot.turn;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.xiaoer.failure.OverloadException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LanesTest {

  private final Lanes lanes = new Lanes(3);
  private final List<String> ran = new ArrayList<>();

  @Test
  void workOfOneLaneRunsInOrderAndOneAtATime() {
    // Given a lane whose first piece of work has not finished
    Promise<String> first = Promise.promise();
    lanes.submit("a", () -> begin("a1", first.future()));
    lanes.submit("a", () -> begin("a2", Future.succeededFuture("done")));

    // When it finishes
    List<String> before = List.copyOf(ran);
    first.complete("done");

    // Then the second had waited for it
    assertThat(before).containsExactly("a1");
    assertThat(ran).containsExactly("a1", "a2");
    assertThat(lanes.waiting()).isZero();
  }

  @Test
  void lanesDoNotWaitForEachOther() {
    // Given a lane that is held up
    lanes.submit("a", () -> begin("a1", Promise.<String>promise().future()));

    // When another lane gets work
    Future<String> other = lanes.submit("b", () -> begin("b1", Future.succeededFuture("done")));

    // Then it runs at once
    assertThat(other.succeeded()).isTrue();
  }

  @Test
  void failedAndThrowingWorkDoesNotHoldUpTheNext() {
    // Given work that fails and work that throws
    Future<String> failed = lanes.submit("a", () -> Future.failedFuture("no"));
    Future<String> thrown =
        lanes.submit(
            "a",
            () -> {
              throw new IllegalStateException("bug");
            });

    // When the next comes
    Future<String> next = lanes.submit("a", () -> begin("a3", Future.succeededFuture("done")));

    // Then each has its own outcome
    assertThat(failed.failed()).isTrue();
    assertThat(thrown.cause()).isInstanceOf(IllegalStateException.class);
    assertThat(next.succeeded()).isTrue();
  }

  @Test
  void aFullLaneRefusesAndKeepsWhatItHas() {
    // Given a lane with three pieces of work
    Promise<String> first = Promise.promise();
    lanes.submit("a", () -> begin("a1", first.future()));
    lanes.submit("a", () -> begin("a2", Future.succeededFuture("done")));
    lanes.submit("a", () -> begin("a3", Future.succeededFuture("done")));

    // When a fourth comes
    Future<String> fourth = lanes.submit("a", () -> begin("a4", Future.succeededFuture("done")));
    first.complete("done");

    // Then only that one is refused
    assertThat(fourth.cause()).isInstanceOf(OverloadException.class);
    assertThat(ran).containsExactly("a1", "a2", "a3");
  }

  private Future<String> begin(String name, Future<String> outcome) {
    ran.add(name);
    return outcome;
  }
}
