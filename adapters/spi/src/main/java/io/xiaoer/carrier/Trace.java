package io.xiaoer.carrier;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a carrier tells of a parcel: its events, oldest first, and when it expects to deliver. */
public record Trace(List<TraceEvent> events, @Nullable Instant expected) {

  public Trace {
    events = events.stream().sorted(Comparator.comparing(TraceEvent::at)).toList();
  }
}
