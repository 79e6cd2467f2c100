package io.xiaoer.carriers.simulated;

import static io.xiaoer.testkit.time.Patience.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vertx.core.Vertx;
import io.xiaoer.carrier.Booking;
import io.xiaoer.carrier.CarrierAdapter;
import io.xiaoer.carrier.CarrierAdapterFactory;
import io.xiaoer.carrier.ShipmentStatus;
import io.xiaoer.carrier.Trace;
import io.xiaoer.carrier.TraceEvent;
import io.xiaoer.carrier.TraceLookup;
import io.xiaoer.plugin.AdapterContext;
import io.xiaoer.secret.Secret;
import io.xiaoer.testkit.carrier.CarrierAdapterContract;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatedCarrierTest extends CarrierAdapterContract {

  private static final Booking BOOKING = new Booking("parcel-9", "广东省深圳市南山区");

  private final Vertx vertx = Vertx.vertx();
  private final CarrierAdapter adapter = make("key", null);

  @AfterEach
  void close() {
    value(vertx.close());
  }

  @Override
  protected CarrierAdapter adapter() {
    return adapter;
  }

  @Override
  protected void step(String trackingNumber) {
    clock.advance(Duration.ofSeconds(5));
  }

  @Override
  protected int stepsToTheEnd() {
    return 12;
  }

  @Test
  void theFactoryIsFound() {
    assertThat(ServiceLoader.load(CarrierAdapterFactory.class))
        .extracting(factory -> factory.name())
        .containsExactly("simulated");
  }

  @Test
  void aParcelIsDeliveredWithinAboutAMinute() {
    // Given
    String number = book(BOOKING);
    Trace atFirst = trace(number);

    // When
    clock.advance(Duration.ofSeconds(60));

    // Then
    assertThat(atFirst.events())
        .extracting(TraceEvent::status)
        .containsExactly(ShipmentStatus.CREATED);
    assertThat(atFirst.expected()).isEqualTo(clock.instant());
    assertThat(trace(number).events())
        .extracting(TraceEvent::status)
        .containsExactly(
            ShipmentStatus.CREATED,
            ShipmentStatus.COLLECTED,
            ShipmentStatus.IN_TRANSIT,
            ShipmentStatus.IN_TRANSIT,
            ShipmentStatus.IN_TRANSIT,
            ShipmentStatus.OUT_FOR_DELIVERY,
            ShipmentStatus.DELIVERED);
  }

  @Test
  void theDayOfTheSettingsStretchesTheJourney() {
    // Given
    CarrierAdapter slow = make("key", 86_400);
    String number = value(slow.book(BOOKING, deadline()));

    // When
    clock.advance(Duration.ofDays(2));

    // Then
    TraceLookup.Known known = (TraceLookup.Known) value(slow.track(number, null, deadline()));
    assertThat(known.trace().events()).hasSize(4);
    assertThat(known.trace().expected()).isEqualTo(clock.instant().plus(Duration.ofDays(2)));
  }

  @Test
  void aRestartChangesNothingThatWasTold() {
    // Given
    String number = book(BOOKING);
    clock.advance(Duration.ofSeconds(30));

    // When
    CarrierAdapter restarted = make("key", null);

    // Then
    assertThat(value(restarted.track(number, null, deadline()))).isEqualTo(track(number));
  }

  @Test
  void anotherInstallationDoesNotKnowOurNumbers() {
    // Given
    String number = book(BOOKING);

    // When
    CarrierAdapter other = make("another key", null);

    // Then
    assertThat(value(other.track(number, null, deadline())))
        .isInstanceOf(TraceLookup.NotKnown.class);
  }

  @Test
  void aParcelThatIsBookedLaterIsNotKnownYet() {
    // Given
    String number = book(BOOKING);

    // When
    clock.advance(Duration.ofMinutes(-1));

    // Then
    assertThat(track(number)).isInstanceOf(TraceLookup.NotKnown.class);
  }

  @Test
  void aNumberMayBeTypedByHand() {
    // Given
    String number = book(BOOKING);

    // Then
    assertThat(track(" " + number.toLowerCase(Locale.ROOT) + "\n")).isEqualTo(track(number));
    assertThat(number).startsWith("SIM").hasSize(20);
  }

  @ParameterizedTest
  @CsvSource({
    "广东省深圳市南山区, 广州转运中心",
    "内蒙古自治区包头市, 呼和浩特转运中心",
    "上海市黄浦区, 上海转运中心",
    "' 澳门特别行政区', 澳门转运中心",
    "Springfield, 目的地转运中心"
  })
  void theParcelPassesThroughTheHubOfItsDestination(String destination, String hub) {
    // Given
    String number = book(new Booking("parcel-9", destination));

    // When
    clock.advance(Duration.ofMinutes(1));

    // Then
    assertThat(trace(number).events()).extracting(TraceEvent::place).contains("杭州转运中心", hub);
  }

  @Test
  void theWordsHoldWhatHasToBeMasked() {
    // Given
    String number = book(BOOKING);

    // When
    clock.advance(Duration.ofMinutes(1));

    // Then
    List<String> texts = trace(number).events().stream().map(TraceEvent::text).toList();
    assertThat(texts).anySatisfy(text -> assertThat(text).containsPattern("取件码\\d-\\d-\\d{4}"));
    assertThat(texts).filteredOn(text -> text.matches(".*1540000\\d{4}.*")).hasSize(3);
    assertThat(String.join(" ", texts)).doesNotContainPattern("1(?!540000)[3-9]\\d{9}");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 86_401})
  void aDayThatCannotBeIsRefused(int secondsPerDay) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SimulatedSettings(secondsPerDay))
        .withMessageStartingWith("secondsPerDay ");
  }

  @Test
  void aForgottenReferenceKeepsItsFirstNumberAlive() {
    // Given
    String first = book(BOOKING);
    for (int i = 0; i < 10_000; i++) {
      book(new Booking("filler-" + i, "北京"));
    }
    clock.advance(Duration.ofSeconds(1));

    // When
    String second = book(BOOKING);

    // Then
    assertThat(second).isNotEqualTo(first);
    assertThat(track(first)).isInstanceOf(TraceLookup.Known.class);
  }

  private CarrierAdapter make(String key, @Nullable Integer secondsPerDay) {
    AdapterContext context =
        new AdapterContext(
            vertx, clock, Path.of("unused"), "http://localhost:8080", new Secret(key), () -> "id");
    return new SimulatedCarrierFactory().create(new SimulatedSettings(secondsPerDay), context);
  }
}
