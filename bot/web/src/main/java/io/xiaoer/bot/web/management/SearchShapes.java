package io.xiaoer.bot.web.management;

import io.vertx.core.json.JsonObject;
import io.xiaoer.bot.commerce.catalog.SearchStatus;
import io.xiaoer.search.IndexState;
import io.xiaoer.search.lexicon.WordListFault;

/** How the search stands, as JSON. */
final class SearchShapes {

  private SearchShapes() {}

  static JsonObject status(SearchStatus status) {
    IndexState index = status.index();
    JsonObject shape =
        new JsonObject()
            .put("answering", index.answering())
            .put("products", index.products())
            .put("rebuilding", index.rebuilding());
    if (index.rebuilding()) {
      shape.put("rebuiltRevision", index.rebuilt());
    }
    return shape.put(
        "wordLists",
        new JsonObject()
            .put("entries", status.wordEntries())
            .put("faults", Shapes.array(status.wordFaults(), SearchShapes::fault)));
  }

  private static JsonObject fault(WordListFault fault) {
    return new JsonObject()
        .put("file", fault.file())
        .put("line", fault.line())
        .put("reason", fault.reason());
  }
}
