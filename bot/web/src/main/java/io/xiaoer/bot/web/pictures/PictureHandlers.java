package io.xiaoer.bot.web.pictures;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.xiaoer.bot.web.http.HttpProblemException;
import io.xiaoer.bot.web.http.Inputs;
import io.xiaoer.bot.web.http.Problem;
import io.xiaoer.bot.web.pictures.PictureStore.Picture;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * {@code GET /pictures/{id}.png} and {@code .svg}. Browsers keep them for a day, then ask by ETag.
 */
public final class PictureHandlers {

  private static final Pattern FILE = Pattern.compile("([a-z0-9-]{1,64})\\.(png|svg)");

  private final PictureStore store;

  /**
   * @param drawings the SVG of an id, where there is one; called on worker threads
   * @param directory where PNGs are kept; made when it is needed
   */
  public PictureHandlers(
      Vertx vertx, Function<String, Optional<InputStream>> drawings, Path directory) {
    this.store = new PictureStore(vertx, drawings, directory);
  }

  /** Takes the route. */
  public void mount(Router router) {
    router.get("/pictures/:file").handler(this::serve);
  }

  /** Frees the threads. */
  public Future<Void> close() {
    return store.close();
  }

  private void serve(RoutingContext request) {
    var file = FILE.matcher(Inputs.path(request, "file"));
    if (!file.matches()) {
      throw new HttpProblemException(Problem.notFound("There is no such picture."));
    }
    boolean png = file.group(2).equals("png");
    (png ? store.png(file.group(1)) : store.svg(file.group(1)))
        .onSuccess(picture -> answer(request, picture, png ? "image/png" : "image/svg+xml"))
        .onFailure(request::fail);
  }

  private static void answer(RoutingContext request, Optional<Picture> picture, String type) {
    if (picture.isEmpty()) {
      request.fail(new HttpProblemException(Problem.notFound("There is no such picture.")));
      return;
    }
    String tag = '"' + picture.get().hash() + '"';
    HttpServerResponse response =
        request
            .response()
            .putHeader("ETag", tag)
            .putHeader("Cache-Control", "public, max-age=86400")
            .putHeader(
                "Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
            .putHeader("Content-Type", type);
    if (tag.equals(request.request().getHeader("If-None-Match"))) {
      response.setStatusCode(304).end();
    } else {
      response.end(Buffer.buffer(picture.get().content()));
    }
  }
}
