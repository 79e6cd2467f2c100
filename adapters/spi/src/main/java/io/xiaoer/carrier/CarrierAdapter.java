package io.xiaoer.carrier;

import io.vertx.core.Future;
import io.xiaoer.time.Deadline;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One logistics company or aggregator. Safe from any thread; nothing blocks. */
public interface CarrierAdapter {

  /** The name in settings, orders and URLs, such as {@code simulated}. */
  String carrier();

  /** What people call it, in that language. */
  String displayName(Locale language);

  /**
   * Books a parcel and gives its tracking number. Idempotent by {@link Booking#reference}. Fails
   * with {@link io.xiaoer.failure.UpstreamException}.
   */
  Future<String> book(Booking booking, Deadline deadline);

  /**
   * Asks for the trace of a number.
   *
   * @param phoneTail the last four digits of the receiver's or sender's phone, where the carrier
   *     wants them
   */
  Future<TraceLookup> track(String trackingNumber, @Nullable String phoneTail, Deadline deadline);
}
