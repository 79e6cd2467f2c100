package io.xiaoer.bot.commerce.feed;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.xiaoer.bot.commerce.catalog.FeedPlace;
import java.nio.file.Path;
import java.time.Duration;

/** Knows the way to a feed. Safe from any thread. */
public final class FeedPlaces {

  private static final Duration TO_CONNECT = Duration.ofSeconds(10);
  private static final int MOST_REDIRECTS = 5;

  private final Vertx vertx;
  private final Path kept;
  private final HttpClient client;

  /**
   * Makes it.
   *
   * @param kept the folder for what was fetched; made when it is needed
   */
  public FeedPlaces(Vertx vertx, Path kept) {
    this.vertx = vertx;
    this.kept = kept;
    this.client =
        vertx
            .httpClientBuilder()
            .with(
                new HttpClientOptions()
                    .setConnectTimeout((int) TO_CONNECT.toMillis())
                    .setMaxRedirects(MOST_REDIRECTS))
            .build();
  }

  /** The place of a file, or of an {@code http} or {@code https} URL. */
  public FeedPlace at(FeedLocation location) {
    return location.isRemote()
        ? new RemoteFeed(new Download(vertx, client, location), location.keptIn(kept))
        : new LocalFeed(location.path());
  }

  public Future<Void> close() {
    return client.close();
  }
}
