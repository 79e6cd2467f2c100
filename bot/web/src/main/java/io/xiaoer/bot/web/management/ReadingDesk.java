package io.xiaoer.bot.web.management;

import io.vertx.core.Future;
import java.util.List;
import java.util.OptionalDouble;

/** What operators see and change of how the clerk reads texts. Safe from any thread. */
public interface ReadingDesk {

  /** How it stands. */
  Status status();

  /** Reads the shop's own utterances now, learns from them, and tells how it stands then. */
  Future<Status> reload();

  /** A desk without files of its own. */
  static ReadingDesk none() {
    return new ReadingDesk() {
      @Override
      public Status status() {
        return Status.SHIPPED;
      }

      @Override
      public Future<Status> reload() {
        return Future.succeededFuture(Status.SHIPPED);
      }
    };
  }

  /**
   * How the reading of texts stands.
   *
   * @param state what came of the last reading of the files
   * @param utterances of the shop, by which is read
   * @param accuracy on the texts that are kept aside, where the shop taught anything
   * @param faults lines that cannot stand
   */
  record Status(State state, int utterances, OptionalDouble accuracy, List<Fault> faults) {

    static final Status SHIPPED = new Status(State.SHIPPED, 0, OptionalDouble.empty(), List.of());

    public Status {
      faults = List.copyOf(faults);
    }
  }

  /** What came of reading the files. */
  enum State {
    /** There is nothing in them; it is read as shipped. */
    SHIPPED,
    /** It is read by what they say. */
    LEARNED,
    /** Lines cannot stand; what was before stays. */
    FAULTY,
    /** Other texts would be read worse; what was before stays. */
    SPOILING
  }

  /** A line that cannot stand. */
  record Fault(String file, int line, String reason) {}
}
