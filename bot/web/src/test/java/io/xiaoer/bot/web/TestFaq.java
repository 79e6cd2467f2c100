package io.xiaoer.bot.web;

import io.vertx.core.Future;
import io.xiaoer.bot.commerce.faq.FaqEntry;
import io.xiaoer.bot.commerce.faq.FaqScope;
import io.xiaoer.bot.commerce.faq.OpenQuestion;
import io.xiaoer.bot.commerce.faq.PutOutcome;
import io.xiaoer.bot.web.management.FaqDesk;
import io.xiaoer.channel.ConversationKey;
import io.xiaoer.channel.MemberKey;
import io.xiaoer.shop.LocalText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Questions and answers in memory; a body without {@code questions} is refused. */
final class TestFaq implements FaqDesk {

  private final Map<String, FaqEntry> entries = new LinkedHashMap<>();
  private final List<OpenQuestion> open = new ArrayList<>();

  TestFaq() {
    open.add(
        new OpenQuestion(
            "q1",
            Instant.EPOCH,
            ConversationKey.parse("playground/main/g"),
            MemberKey.parse("playground/main/ann"),
            "sun",
            "en",
            "is it vegan?",
            true));
  }

  @Override
  public Future<List<FaqEntry>> entries() {
    return Future.succeededFuture(List.copyOf(entries.values()));
  }

  @Override
  public Future<Optional<FaqEntry>> entry(String id) {
    return Future.succeededFuture(Optional.ofNullable(entries.get(id)));
  }

  @Override
  public Future<PutOutcome> put(String id, String json) {
    if (!json.contains("\"questions\"")) {
      return Future.succeededFuture(new PutOutcome.Refused("known keys are questions and answer"));
    }
    FaqEntry entry =
        new FaqEntry(
            id,
            Map.of("en", List.of("q")),
            new LocalText(Map.of("en", "a")),
            List.of("returns"),
            FaqScope.SHOP);
    return Future.succeededFuture(new PutOutcome.Saved(entry, entries.put(id, entry) == null));
  }

  @Override
  public Future<Boolean> delete(String id) {
    return Future.succeededFuture(entries.remove(id) != null);
  }

  @Override
  public Future<List<OpenQuestion>> waiting(int limit) {
    return Future.succeededFuture(open.stream().limit(limit).toList());
  }

  @Override
  public Future<Boolean> close(String questionId) {
    return Future.succeededFuture(open.removeIf(question -> question.id().equals(questionId)));
  }
}
