package io.xiaoer.bot.app;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * Somebody who orders one and the same thing again and again, and does what the page does while the
 * shop is away: posts the same once more until it is answered.
 */
final class SteadyBuyer {

  private static final String ROOM = "direct";
  private static final Pattern OFFER = Pattern.compile("value=\"(w:1:[^\"]+)\"");
  private static final Pattern PROPOSAL = Pattern.compile("value=\"(y:[^\"]+)\"");
  private static final Pattern PLACED =
      Pattern.compile("class=\"bubble\">Order no\\. ([A-Z0-9]+) is set aside");

  private final ShopVisitor visitor;
  private final Semaphore acknowledgements;
  private final CompletableFuture<Void> done = new CompletableFuture<>();
  private final AtomicInteger posts = new AtomicInteger();
  private final AtomicInteger orders = new AtomicInteger();
  private final Set<String> confirmed = new HashSet<>();
  private volatile boolean enough;

  /**
   * @param acknowledgements gets a permit for each order as soon as it is acknowledged
   */
  SteadyBuyer(ShopVisitor visitor, Semaphore acknowledgements) {
    this.visitor = visitor;
    this.acknowledgements = acknowledgements;
  }

  /** Asks for the good once, then orders its first offer until {@link #finish}. */
  void start(String good) throws IOException, InterruptedException {
    visitor.say(ROOM, good);
    String offer = visitor.found(OFFER.pattern());
    Thread.ofVirtual().name("buyer").start(() -> run(offer));
  }

  /** How many orders were acknowledged. */
  int orders() {
    return orders.get();
  }

  /** Ends after the order that is under way. */
  void finish() throws InterruptedException {
    enough = true;
    try {
      done.get(60, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new AssertionError("the buyer did not finish", e);
    }
  }

  /** The numbers in the clerk's messages about orders, as soon as all are told. */
  List<String> told() {
    String page =
        visitor.pageWhen(
            "the clerk has told of " + orders() + " orders",
            text -> ShopVisitor.all(PLACED, text).size() >= orders());
    return ShopVisitor.all(PLACED, page);
  }

  private void run(String offer) {
    try {
      while (!enough) {
        insist(offer);
        String confirm = proposal();
        confirmed.add(confirm);
        insist(confirm);
        orders.incrementAndGet();
        acknowledgements.release();
      }
      done.complete(null);
    } catch (RuntimeException | AssertionError e) {
      done.completeExceptionally(e);
    }
  }

  private String proposal() {
    return fresh(visitor.pageWhen("there is a proposal", page -> fresh(page).isPresent()))
        .orElseThrow();
  }

  private Optional<String> fresh(String page) {
    return ShopVisitor.all(PROPOSAL, page).stream()
        .filter(button -> !confirmed.contains(button))
        .findFirst();
  }

  private void insist(String action) {
    String id = "post-" + posts.incrementAndGet();
    ShopProcess.until("a post is answered", () -> isAnswered(action, id));
  }

  private boolean isAnswered(String action, String id) {
    try {
      return visitor.press(ROOM, action, id) == 204;
    } catch (IOException e) {
      // The shop is away at the moment.
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while posting", e);
    }
  }
}
