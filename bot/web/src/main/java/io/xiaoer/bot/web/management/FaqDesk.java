package io.xiaoer.bot.web.management;

import io.vertx.core.Future;
import io.xiaoer.bot.commerce.faq.Faq;
import io.xiaoer.bot.commerce.faq.FaqEntry;
import io.xiaoer.bot.commerce.faq.OpenQuestion;
import io.xiaoer.bot.commerce.faq.OpenQuestions;
import io.xiaoer.bot.commerce.faq.PutOutcome;
import java.util.List;
import java.util.Optional;

/** What operators see and change of the shop's questions and answers. Safe from any thread. */
public interface FaqDesk {

  Future<List<FaqEntry>> entries();

  Future<Optional<FaqEntry>> entry(String id);

  /** Puts an entry in force at once, or says what is wrong with it. */
  Future<PutOutcome> put(String id, String json);

  /** Takes an entry out; tells whether it was there. */
  Future<Boolean> delete(String id);

  /** The questions that wait for a person, newest first. */
  Future<List<OpenQuestion>> waiting(int limit);

  /** Takes a question off that list; tells whether it was there. */
  Future<Boolean> close(String questionId);

  /** The desk of the shop itself. */
  static FaqDesk of(Faq faq, OpenQuestions questions) {
    return new FaqDesk() {
      @Override
      public Future<List<FaqEntry>> entries() {
        return faq.book().map(book -> book.entries());
      }

      @Override
      public Future<Optional<FaqEntry>> entry(String id) {
        return faq.entry(id);
      }

      @Override
      public Future<PutOutcome> put(String id, String json) {
        return faq.put(id, json);
      }

      @Override
      public Future<Boolean> delete(String id) {
        return faq.delete(id);
      }

      @Override
      public Future<List<OpenQuestion>> waiting(int limit) {
        return questions.newest(limit);
      }

      @Override
      public Future<Boolean> close(String questionId) {
        return questions.close(questionId);
      }
    };
  }
}
