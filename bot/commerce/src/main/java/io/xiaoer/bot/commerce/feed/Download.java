package io.xiaoer.bot.commerce.feed;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Brings a feed from its server into a file, as it comes over the wire. Follows redirects; gives up
 * on a server that falls silent, on one that ends early, and on what is too large.
 */
final class Download {

  private static final int OK = 200;
  private static final int NOT_MODIFIED = 304;

  private final Vertx vertx;
  private final HttpClient client;
  private final FeedLocation location;

  Download(Vertx vertx, HttpClient client, FeedLocation location) {
    this.vertx = vertx;
    this.client = client;
    this.location = location;
  }

  /** Asks for something newer than what is known. */
  Future<Fetched> to(Path file, Validators known) {
    RequestOptions request =
        new RequestOptions()
            .setMethod(HttpMethod.GET)
            .setAbsoluteURI(location.text())
            .setFollowRedirects(true)
            .setIdleTimeout(FeedLimits.SILENCE.toMillis())
            .putHeader(HttpHeaders.ACCEPT_ENCODING, "gzip")
            .putHeader(HttpHeaders.USER_AGENT, "Xiaoer");
    if (known.etag() != null) {
      request.putHeader(HttpHeaders.IF_NONE_MATCH, known.etag());
    }
    if (known.modified() != null) {
      request.putHeader(HttpHeaders.IF_MODIFIED_SINCE, known.modified());
    }
    return client
        .request(request)
        .compose(HttpClientRequest::send)
        .compose(response -> take(response, file));
  }

  private Future<Fetched> take(HttpClientResponse response, Path file) {
    if (response.statusCode() == NOT_MODIFIED) {
      return Future.succeededFuture(new Fetched.NotModified());
    }
    if (response.statusCode() != OK) {
      response.request().reset();
      return Future.failedFuture(
          new IOException("the server answered with status " + response.statusCode()));
    }
    response.pause();
    OpenOptions fresh = new OpenOptions().setWrite(true).setCreate(true).setTruncateExisting(true);
    return vertx
        .fileSystem()
        .open(file.toString(), fresh)
        .compose(out -> pour(response, out).eventually(out::close))
        .map(
            new Fetched.Whole(
                new Validators(
                    response.getHeader(HttpHeaders.ETAG),
                    response.getHeader(HttpHeaders.LAST_MODIFIED),
                    response.getHeader(HttpHeaders.CONTENT_TYPE))));
  }

  private static Future<Void> pour(HttpClientResponse response, AsyncFile out) {
    Promise<Void> done = Promise.promise();
    AtomicLong taken = new AtomicLong();
    response.exceptionHandler(done::tryFail);
    out.exceptionHandler(done::tryFail);
    response.endHandler(_ -> done.tryComplete());
    response.handler(
        bytes -> {
          if (taken.addAndGet(bytes.length()) > FeedLimits.LARGEST) {
            done.tryFail(
                new IOException("it has more than " + (FeedLimits.LARGEST >> 30) + " GiB"));
            response.request().reset();
          } else {
            write(bytes, response, out, done);
          }
        });
    response.resume();
    return done.future();
  }

  private static void write(
      Buffer bytes, HttpClientResponse response, AsyncFile out, Promise<Void> done) {
    out.write(bytes).onFailure(done::tryFail);
    if (out.writeQueueFull()) {
      response.pause();
      out.drainHandler(_ -> response.resume());
    }
  }
}
