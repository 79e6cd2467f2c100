package io.xiaoer.bot.web.management;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.xiaoer.bot.commerce.catalog.CatalogStatus;
import io.xiaoer.bot.commerce.catalog.FeedProgress;
import io.xiaoer.bot.commerce.catalog.ImportReport;
import io.xiaoer.bot.web.http.Answers;
import io.xiaoer.bot.web.http.HttpProblemException;
import io.xiaoer.bot.web.http.Inputs;
import io.xiaoer.bot.web.http.Problem;
import io.xiaoer.http.HttpAnswer;
import io.xiaoer.shop.FeedFault;
import java.io.ByteArrayInputStream;
import java.util.Locale;

/** {@code /api/catalog}: put goods in, take them out, see how the catalogue stands. */
final class CatalogApi {

  private static final int ACCEPTED = 202;

  private final CatalogDesk catalog;

  CatalogApi(CatalogDesk catalog) {
    this.catalog = catalog;
  }

  void mount(Router router) {
    router.post("/api/catalog/products").handler(this::upsert);
    router.delete("/api/catalog/products/:id").handler(this::delete);
    router.post("/api/catalog/feeds/refresh").handler(this::refresh);
    router.get("/api/catalog/status").handler(this::status);
  }

  private void upsert(RoutingContext request) {
    Buffer body = request.body().buffer();
    if (body == null || body.length() == 0) {
      throw Parameters.bad("JSON Lines are expected, one product a line");
    }
    catalog
        .upsert(new ByteArrayInputStream(body.getBytes()))
        .onSuccess(report -> Shapes.answer(request, counts(report)))
        .onFailure(request::fail);
  }

  private void delete(RoutingContext request) {
    catalog
        .delete(Inputs.path(request, "id"))
        .onSuccess(was -> deleted(request, was))
        .onFailure(request::fail);
  }

  private static void deleted(RoutingContext request, boolean wasThere) {
    if (wasThere) {
      request.response().setStatusCode(204).end();
    } else {
      request.fail(new HttpProblemException(Problem.notFound("There is no such product.")));
    }
  }

  private void refresh(RoutingContext request) {
    boolean force = Boolean.parseBoolean(request.request().getParam("force"));
    JsonArray feeds = new JsonArray(catalog.refreshFeeds(force));
    Answers.write(
        request, HttpAnswer.json(ACCEPTED, new JsonObject().put("feeds", feeds).encode()));
  }

  private void status(RoutingContext request) {
    catalog
        .status()
        .onSuccess(status -> Shapes.answer(request, shape(status).mergeIn(search())))
        .onFailure(request::fail);
  }

  private JsonObject search() {
    return catalog
        .search()
        .map(status -> new JsonObject().put("search", SearchShapes.status(status)))
        .orElseGet(JsonObject::new);
  }

  private static JsonObject shape(CatalogStatus status) {
    return new JsonObject()
        .put("products", status.products())
        .put("revision", status.revision())
        .put("indexedRevision", status.indexedRevision())
        .put("lastImports", Shapes.array(status.lastImports(), CatalogApi::named))
        .put("running", Shapes.array(status.running(), CatalogApi::progress));
  }

  private static JsonObject progress(FeedProgress progress) {
    JsonObject shape =
        new JsonObject()
            .put("source", progress.source())
            .put("phase", progress.phase().name().toLowerCase(Locale.ROOT))
            .put("rows", progress.rows());
    return progress.percent() < 0 ? shape : shape.put("percent", progress.percent());
  }

  private static JsonObject named(ImportReport report) {
    JsonObject shape = new JsonObject().put("source", report.source()).mergeIn(counts(report));
    if (report.kept() > 0) {
      shape.put("kept", report.kept());
    }
    return report.isTaken() ? shape : shape.put("problem", report.problem());
  }

  private static JsonObject counts(ImportReport report) {
    return new JsonObject()
        .put("rows", report.rows())
        .put("changed", report.changed())
        .put("unchanged", report.unchanged())
        .put("faults", Shapes.array(report.faults(), CatalogApi::fault));
  }

  private static JsonObject fault(FeedFault fault) {
    JsonObject shape = new JsonObject().put("line", fault.line()).put("reason", fault.reason());
    return fault.productId() == null ? shape : shape.put("product", fault.productId());
  }
}
