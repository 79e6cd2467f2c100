package io.xiaoer.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SectionTest {

  private final Path directory;

  SectionTest(@TempDir Path directory) {
    this.directory = directory;
  }

  enum Mode {
    WEBHOOK,
    LONG_POLL
  }

  record Token(String value) {
    Token {
      if (value.isBlank()) {
        throw new IllegalArgumentException("a token must not be empty");
      }
    }
  }

  record Retry(@Nullable Integer times, @Nullable Duration pause) {}

  record Platform(
      Token token,
      @Nullable Token secretToken,
      @Nullable URI apiRoot,
      @Nullable Mode mode,
      @Nullable Boolean quiet,
      @Nullable Retry retry,
      List<String> admins) {
    Platform {
      if (mode == Mode.WEBHOOK && secretToken == null) {
        throw new IllegalArgumentException("secretToken is needed for webhooks");
      }
      admins = List.copyOf(admins);
    }
  }

  @Test
  void aSectionBecomesTheRecordOfItsProvider() throws Exception {
    // Given
    Section section =
        section(
            """
            channels:
              telegram:
                token: 0123456789:AbC
                apiRoot: http://localhost:9
                mode: long-poll
                retry: {times: 3}
                admins: [a, b]
            """,
            Map.of(
                "XIAOER_CHANNELS_TELEGRAM_SECRET_TOKEN", "hush",
                "XIAOER_CHANNELS_TELEGRAM_QUIET", "true",
                "XIAOER_CHANNELS_TELEGRAM_RETRY_PAUSE", "5s"));

    // When
    Platform platform = section.bind(Platform.class);

    // Then
    assertThat(platform)
        .isEqualTo(
            new Platform(
                new Token("0123456789:AbC"),
                new Token("hush"),
                URI.create("http://localhost:9"),
                Mode.LONG_POLL,
                true,
                new Retry(3, Duration.ofSeconds(5)),
                List.of("a", "b")));
  }

  @Test
  void aDigitsOnlyTokenKeepsItsZeros() throws Exception {
    // When
    Platform platform =
        section("channels: {telegram: {token: 00123}}", Map.of()).bind(Platform.class);

    // Then
    assertThat(platform.token()).isEqualTo(new Token("00123"));
    assertThat(platform.mode()).isNull();
    assertThat(platform.admins()).isEmpty();
  }

  @Test
  void theEnvironmentAloneSwitchesAChannelOn() throws Exception {
    // When
    Section section = section("", Map.of("XIAOER_CHANNELS_TELEGRAM_TOKEN", "t"));

    // Then
    assertThat(section.path()).isEqualTo("channels.telegram");
    assertThat(section.bind(Platform.class).token()).isEqualTo(new Token("t"));
  }

  @Test
  void aDashInANameIsAnUnderscoreInTheEnvironment() throws Exception {
    // Given
    Path file =
        Files.writeString(directory.resolve("dash.yaml"), "channels: {line-works: {admins: [x]}}");

    // When
    Settings settings = ConfigLoader.load(file, Map.of("XIAOER_CHANNELS_LINE_WORKS_TOKEN", "t"));

    // Then
    assertThat(settings.channels()).containsOnlyKeys("playground", "line-works");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                               | channels.telegram.token       | is needed
          {token: ''}                      | channels.telegram.token       | must not be empty
          {token: a, tokn: b}              | channels.telegram.tokn        | did you mean token?
          {token: a, mode: carrier-pigeon} | channels.telegram.mode        | one of webhook, long-poll
          {token: a, mode: webhook}        | channels.telegram.secretToken | is needed for webhooks
          {token: a, retry: {times: many}} | channels.telegram.retry.times | is not a whole number
          {token: a, admins: [[b]]}        | channels.telegram.admins[0]   | needs a single value
          """)
  void whatTheProviderRefusesIsNamedWithItsPath(String yaml, String path, String problem)
      throws Exception {
    // Given
    Section section = section("channels: {telegram: " + yaml + "}", Map.of());

    // When, Then
    assertThatExceptionOfType(ConfigException.class)
        .isThrownBy(() -> section.bind(Platform.class))
        .withMessageStartingWith(path + ": ")
        .withMessageContaining(problem);
  }

  @Test
  void anUnknownVariableOfAProviderIsNamed() throws Exception {
    // Given
    Section section =
        section(
            "",
            Map.of("XIAOER_CHANNELS_TELEGRAM_TOKEN", "t", "XIAOER_CHANNELS_TELEGRAM_MODUS", "x"));

    // When, Then
    assertThatExceptionOfType(ConfigException.class)
        .isThrownBy(() -> section.bind(Platform.class))
        .withMessageContaining("did you mean XIAOER_CHANNELS_TELEGRAM_MODE?");
  }

  @Test
  void anUnknownProviderIsRefusedWithTheNearestName() throws Exception {
    // Given
    Path file = Files.writeString(directory.resolve("t.yaml"), "channels: {telegarm: {token: a}}");
    Settings settings = ConfigLoader.load(file, Map.of());

    // When, Then
    assertThatExceptionOfType(ConfigException.class)
        .isThrownBy(
            () ->
                KnownNames.check(
                    "channels", settings.channels(), List.of("playground", "telegram")))
        .withMessageStartingWith("channels.telegarm: ")
        .withMessageContaining("did you mean telegram?")
        .withMessageContaining("line 1");
  }

  @Test
  void aNameFarFromAllGetsTheListInstead() {
    assertThat(KnownNames.nearest("telegarm", List.of("playground", "telegram")))
        .contains("telegram");
    assertThat(KnownNames.nearest("Tele-Gram", List.of("telegram"))).contains("telegram");
    assertThat(KnownNames.nearest("xyz", List.of("playground", "telegram"))).isEmpty();
    assertThat(KnownNames.hint("xyz", List.of("b", "a"))).isEqualTo("; known: a, b");
  }

  private Section section(String yaml, Map<String, String> environment) throws Exception {
    Path file = Files.writeString(directory.resolve("test.yaml"), yaml);
    return Objects.requireNonNull(ConfigLoader.load(file, environment).channels().get("telegram"));
  }
}
