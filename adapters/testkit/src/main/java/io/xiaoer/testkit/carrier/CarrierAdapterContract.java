package io.xiaoer.testkit.carrier;

import static io.xiaoer.testkit.time.Patience.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.xiaoer.carrier.Booking;
import io.xiaoer.carrier.CarrierAdapter;
import io.xiaoer.carrier.Trace;
import io.xiaoer.carrier.TraceEvent;
import io.xiaoer.carrier.TraceLookup;
import io.xiaoer.testkit.time.MutableClock;
import io.xiaoer.time.Deadline;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link CarrierAdapter} promises. */
public abstract class CarrierAdapterContract {

  private static final Booking BOOKING = new Booking("parcel-1", "广东省深圳市南山区");

  /** What the adapter under test, and whatever it talks to, reads the time from. */
  protected final MutableClock clock = MutableClock.atSomeTime();

  /** The adapter under test, the same one all through a test. */
  protected abstract CarrierAdapter adapter();

  /** Lets the parcel move a step; after {@link #stepsToTheEnd} of them it is delivered. */
  protected abstract void step(String trackingNumber);

  protected abstract int stepsToTheEnd();

  /** No time limit that matters to a test. */
  protected final Deadline deadline() {
    return Deadline.after(Duration.ofSeconds(10), clock);
  }

  @Test
  public void aCarrierHasANameForSettingsAndForPeople() {
    assertThat(adapter().carrier()).matches("[a-z][a-z0-9-]*");
    assertThat(adapter().displayName(Locale.forLanguageTag("zh-CN"))).isNotBlank();
    assertThat(adapter().displayName(Locale.ENGLISH)).isNotBlank();
    assertThat(adapter().displayName(Locale.forLanguageTag("tlh"))).isNotBlank();
  }

  @Test
  public void bookingAgainGivesTheSameParcel() {
    // Given
    String number = book(BOOKING);
    clock.advance(Duration.ofMinutes(3));

    // When
    String again = book(BOOKING);

    // Then
    assertThat(again).isEqualTo(number).matches("[0-9A-Za-z-]{2,40}");
    assertThat(book(new Booking("parcel-2", BOOKING.destination()))).isNotEqualTo(number);
  }

  @Test
  public void aBookedParcelIsKnownAtOnce() {
    // Given
    String number = book(BOOKING);

    // When
    TraceLookup lookup = track(number);

    // Then
    assertThat(lookup).isInstanceOf(TraceLookup.Known.class);
  }

  @Test
  public void whatWasToldOnceStaysTold() {
    // Given
    String number = book(BOOKING);
    List<TraceEvent> told = events(number);

    for (int i = 0; i < stepsToTheEnd(); i++) {
      // When
      step(number);
      List<TraceEvent> now = events(number);

      // Then
      assertThat(now.subList(0, told.size())).isEqualTo(told);
      assertThat(now)
          .allSatisfy(event -> assertThat(event.at()).isBeforeOrEqualTo(clock.instant()));
      assertThat(now).extracting(TraceEvent::at).isSorted();
      told = now;
    }
    assertThat(told).extracting(event -> event.status().isFinal()).last().isEqualTo(true);
    assertThat(told).filteredOn(event -> event.status().isFinal()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "0", "SF1234567890123", "' or 1=1 --", "订单", "\0", "../../x"})
  public void aNumberOfNobodyIsNotKnown(String number) {
    assertThat(track(number)).isInstanceOf(TraceLookup.NotKnown.class);
  }

  @Test
  public void aNumberWithOneCharacterChangedIsNotKnown() {
    // Given
    String number = book(BOOKING);

    for (int i = 0; i < number.length(); i++) {
      // When
      char other = number.charAt(i) == 'X' ? 'Y' : 'X';
      String altered = number.substring(0, i) + other + number.substring(i + 1);

      // Then
      assertThat(track(altered)).isInstanceOf(TraceLookup.NotKnown.class);
    }
  }

  @Test
  public void randomNumbersAreNotKnown() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 1_000; i++) {
      // Given
      StringBuilder number = new StringBuilder();
      for (int length = random.nextInt(60); length > 0; length--) {
        number.append((char) random.nextInt(i % 2 == 0 ? 0x80 : 0x10000));
      }

      // When, Then
      assertThat(track(number.toString()))
          .as("seed %d, round %d", seed, i)
          .isInstanceOf(TraceLookup.NotKnown.class);
    }
  }

  /** The number of a booking. */
  protected final String book(Booking booking) {
    return value(adapter().book(booking, deadline()));
  }

  protected final TraceLookup track(String number) {
    return value(adapter().track(number, null, deadline()));
  }

  /** The trace of a number that is known. */
  protected final Trace trace(String number) {
    if (track(number) instanceof TraceLookup.Known known) {
      return known.trace();
    }
    throw new AssertionError("not known: " + number);
  }

  private List<TraceEvent> events(String number) {
    return trace(number).events();
  }
}
