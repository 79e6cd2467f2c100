package io.xiaoer.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigLoaderTest {

  private static final String SECRET = "s3cr3t-value";

  private final Path directory;

  ConfigLoaderTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void noFileAndNoEnvironmentGiveTheDocumentedDefaults() {
    // When
    Settings settings = defaults();

    // Then
    assertThat(settings.http())
        .isEqualTo(new Settings.Http("0.0.0.0", 8080, "http://localhost:8080"));
    assertThat(settings.management()).isEqualTo(new Settings.Management("127.0.0.1", 9090, null));
    assertThat(settings.data().dir()).isEqualTo(Path.of("./data"));
    assertThat(settings.store().url()).isEqualTo("sqlite");
    assertThat(settings.state().url()).isEqualTo("memory");
    assertThat(settings.catalog().feeds()).containsExactly(new Settings.Feed("jsonl", "demo:"));
    assertThat(settings.channels()).containsOnlyKeys("playground");
    assertThat(settings.carriers()).containsOnlyKeys("simulated");
    assertThat(settings.payments()).containsOnlyKeys("sandbox");
    assertThat(settings.shops()).isEmpty();
    assertThat(settings.commerce())
        .isEqualTo(
            new Settings.Commerce(
                10,
                Duration.ofMinutes(30),
                Duration.ofMinutes(10),
                "simulated",
                Duration.ofHours(12)));
  }

  @Test
  void theSampleUnchangedMeansTheDefaults() {
    // Given
    Path sample = Path.of("xiaoer.yaml");
    assertThat(sample).isRegularFile();

    // When
    Settings settings = ConfigLoader.load(sample, Map.of());

    // Then
    assertThat(settings)
        .usingRecursiveComparison()
        .ignoringFieldsMatchingRegexes(".*origin")
        .isEqualTo(defaults());
  }

  @Test
  void theSampleShowsEveryKey() throws IOException {
    // Given
    String sample = Files.readString(Path.of("xiaoer.yaml"));

    // When
    var paths = Keys.paths(Settings.class);

    // Then
    assertThat(paths).contains("http.publicUrl", "management.token", "channels.<name>");
    assertThat(paths)
        .allSatisfy(
            path -> {
              String[] keys = path.replace(".<name>", "").split("\\.");
              assertThat(sample).containsPattern("(?m)^" + keys[0] + ":");
              assertThat(sample).containsPattern("(?m)^ *(# )?" + keys[keys.length - 1] + ":");
            });
  }

  @Test
  void theEnvironmentWinsOverTheFile() {
    // Given
    Path file = file("http: {port: 1000, host: 127.0.0.1}\nstore: {url: sqlite}");

    // When
    Settings settings =
        ConfigLoader.load(
            file, Map.of("XIAOER_HTTP_PORT", "2000", "PATH", "/bin", "XIAOER_DATA_DIR", "/d"));

    // Then
    assertThat(settings.http().port()).isEqualTo(2000);
    assertThat(settings.http().host()).isEqualTo("127.0.0.1");
    assertThat(settings.data().dir()).isEqualTo(Path.of("/d"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"XIAOER_HTTP_PUBLICURL", "XIAOER_HTTP_PUBLIC_URL"})
  void aVariableMayDivideTheWordsOfAKey(String variable) {
    // When
    Settings settings = fromEnvironment(variable, "https://shop.example/base/");

    // Then
    assertThat(settings.http().publicUrl()).isEqualTo("https://shop.example/base");
  }

  @Test
  void aListInTheEnvironmentIsJson() {
    // When
    Settings settings =
        fromEnvironment(
            "XIAOER_CATALOG_FEEDS",
            "[{\"format\":\"jsonl\",\"location\":\"/a\"},{\"format\":\"google\",\"location\":\"/b\",\"currency\":\"usd\"}]");

    // Then
    assertThat(settings.catalog().feeds())
        .containsExactly(
            new Settings.Feed("jsonl", "/a"), new Settings.Feed("google", "/b", "USD"));
  }

  @Test
  void thePublicUrlFollowsThePort() {
    // When
    Settings.Http http = fromEnvironment("XIAOER_HTTP_PORT", "0").http();

    // Then
    assertThat(http.onPort(4711).publicUrl()).isEqualTo("http://localhost:4711");
    assertThat(new Settings.Http("h", 0, "https://a.example").onPort(9).publicUrl())
        .isEqualTo("https://a.example");
  }

  @Test
  void aSectionIsSwitchedOnByItsSettingsAndOffByName() {
    // Given
    Path file = file("channels:\n  playground:\n    enabled: false\n  telegram:\n    token: 0123");

    // When
    Settings settings = ConfigLoader.load(file, Map.of("XIAOER_PAYMENTS_SANDBOX_ENABLED", "false"));

    // Then
    assertThat(settings.channels()).containsOnlyKeys("telegram");
    assertThat(settings.payments()).isEmpty();
  }

  @Test
  void emptyVariablesAndThoseOfKubernetesCountAsNotGiven() {
    // When
    Settings settings =
        ConfigLoader.load(
            directory.resolve("none"),
            Map.of(
                "XIAOER_STORE_URL", "",
                "XIAOER_SERVICE_HOST", "10.0.0.1",
                "XIAOER_SERVICE_PORT_HTTP", "8080",
                "XIAOER_PORT", "tcp://10.0.0.1:8080",
                "XIAOER_PORT_8080_TCP_ADDR", "10.0.0.1"));

    // Then
    assertThat(settings.store().url()).isEqualTo("sqlite");
  }

  @Test
  void theVariableThatNamesTheFileMustNameOne() {
    // Given
    Path file = file("http:\n  port: 4242");

    // When
    Settings settings = ConfigLoader.load(Map.of("XIAOER_CONFIG", file.toString()));

    // Then
    assertThat(settings.http().port()).isEqualTo(4242);
    assertThatExceptionOfType(ConfigException.class)
        .isThrownBy(() -> ConfigLoader.load(Map.of("XIAOER_CONFIG", "/no/such.yaml")))
        .withMessageContaining("XIAOER_CONFIG: there is no file");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          htpp: {port: 1}                       | htpp                        | did you mean http?
          http: {prot: 1}                       | http.prot                   | did you mean port?
          port: 1                               | port                        | did you mean http.port?
          http: {zzzzzzzz: 1}                   | http.zzzzzzzz               | known: host, port, publicUrl
          http: {port: 1, port: 2}              | http.port                   | given twice
          http: {port: eighty}                  | http.port                   | "eighty" is not a whole number
          http: {port: ''}                      | http.port                   | is not a whole number
          http: {port: 8080.5}                  | http.port                   | is not a whole number
          http: {port: 70000}                   | http.port                   | must be 0 to 65535
          http: {port: -1}                      | http.port                   | must be 0 to 65535
          http: {port: [1]}                     | http.port                   | needs a single value
          http: 8080                            | http                        | needs keys below it
          http: {publicUrl: shop.example}       | http.publicUrl              | must begin with http
          http: {publicUrl: 'http://a b'}       | http.publicUrl              | is not a URL
          http: {publicUrl: 'ftp://a.example'}  | http.publicUrl              | must begin with http
          http: {publicUrl: 'http://u:p@a.b'}   | http.publicUrl              | must begin with http
          http: {publicUrl: 'http://a.b/?c=d'}  | http.publicUrl              | must not have a query
          management: {host: 0.0.0.0}           | management.token            | is needed
          management: {host: ops.example}       | management.token            | is needed
          management: {port: 8080}              | management.port             | must differ from http.port
          store: {url: mysql://x}               | store.url                   | must be sqlite or begin
          catalog: {feeds: jsonl}               | catalog.feeds               | needs a list
          catalog: {feeds: [{format: jsonl}]}   | catalog.feeds[0].location   | is needed
          catalog: {feeds: [{format: '', location: x}]} | catalog.feeds[0].format | must not be empty
          catalog: {feeds: [{format: a, location: x, currency: RMB}]} | catalog.feeds[0].currency | must be an ISO 4217 code
          catalog: {refreshEvery: 2s}           | catalog.refreshEvery        | must be 0s, or 10s or more
          commerce: {commissionPercent: 31}     | commerce.commissionPercent  | must be 0 to 30
          commerce: {paymentWindow: soon}       | commerce.paymentWindow      | is not a time such as 30s
          commerce: {paymentWindow: 0s}         | commerce.paymentWindow      | must be more than 0
          commerce: {autoCarrier: simulatd}     | commerce.autoCarrier        | names no carrier
          channels: {playground: {enabled: 2}}  | channels.playground.enabled | is not true or false
          channels: {playground: false}         | channels.playground         | needs keys below it
          channels: [telegram]                  | channels                    | needs keys below it
          """)
  void whatCannotStandIsNamedWithItsPath(String yaml, String path, String problem) {
    // Given
    Path file = file(yaml);

    // When, Then
    assertThatExceptionOfType(ConfigException.class)
        .isThrownBy(() -> ConfigLoader.load(file, Map.of()))
        .withMessageStartingWith(path + ": ")
        .withMessageContaining(problem)
        .withMessageContaining(file.toString() + ", line 1")
        .satisfies(e -> assertThat(e.path()).isEqualTo(path));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          XIAOER_HTPP_PORT             | 1          | did you mean XIAOER_HTTP_PORT?
          XIAOER_HTTP_PROT             | 1          | did you mean XIAOER_HTTP_PORT?
          XIAOER_HTTP_PORT             | eighty     | "eighty" is not a whole number
          XIAOER_HTTP_PORT_NUMBER      | 1          | needs a single value
          XIAOER_CATALOG_FEEDS         | [{         | is not valid JSON
          XIAOER_CATALOG_FEEDS         | jsonl      | JSON array
          XIAOER_CHANNELS_TELEGRAM     | x          | ends before the key
          XIAOER_MANAGEMENT_HOST       | 0.0.0.0    | management.token: is needed
          """)
  void aVariableThatCannotStandIsNamed(String variable, String value, String problem) {
    assertThatExceptionOfType(ConfigException.class)
        .isThrownBy(() -> fromEnvironment(variable, value))
        .withMessageContaining(problem)
        .withMessageContaining(variable.startsWith("XIAOER_MAN") ? "management" : variable);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "management:\n  token: " + SECRET + "\n  bad indentation: [",
        "management: {token: {a: " + SECRET + "}}",
        "store: {url: 'mysql://root:" + SECRET + "@h/d'}",
        "http: {publicUrl: 'http://a b:" + SECRET + "'}",
        "a: &x " + SECRET + "\nb: *x",
        "- " + SECRET,
        "--- \n" + SECRET
      })
  void noMessageHoldsTheTextOfASetting(String yaml) {
    // Given
    Path file = file(yaml);

    // When, Then
    assertThatExceptionOfType(ConfigException.class)
        .isThrownBy(() -> ConfigLoader.load(file, Map.of()))
        .satisfies(e -> assertThat(everyMessage(e)).doesNotContain(SECRET));
  }

  @Test
  void printingTheSettingsShowsNoSecret() {
    // Given
    Path file =
        file(
            "management: {token: %s}\nstore: {url: 'postgresql://u:%s@h/d'}\nstate: {url: 'redis://:%s@h'}\nchannels: {telegram: {token: %s}}"
                .replace("%s", SECRET));

    // When
    Settings settings = ConfigLoader.load(file, Map.of("XIAOER_CHANNELS_LINE_SECRET", SECRET));

    // Then
    assertThat(settings.toString()).doesNotContain(SECRET).contains("channels.telegram");
  }

  @Test
  void randomBytesEndInSettingsOrAConfigException() throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      // Given
      Path file = Files.write(directory.resolve("fuzz.yaml"), noise(random));

      // When, Then
      try {
        assertThat(ConfigLoader.load(file, Map.of())).isNotNull();
      } catch (ConfigException e) {
        assertThat(e.getMessage()).as("seed %d", seed).isNotBlank();
      }
    }
  }

  private static byte[] noise(Random random) {
    byte[] bytes = new byte[random.nextInt(60)];
    if (random.nextBoolean()) {
      random.nextBytes(bytes);
      return bytes;
    }
    String alphabet = "http: port{}[]\n-&*!|>'\"%@`#\t8080, channels";
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < bytes.length; i++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String everyMessage(@Nullable Throwable thrown) {
    return thrown == null ? "" : thrown + "\n" + everyMessage(thrown.getCause());
  }

  private Settings defaults() {
    return ConfigLoader.load(directory.resolve("none"), Map.of());
  }

  private Settings fromEnvironment(String variable, String value) {
    return ConfigLoader.load(directory.resolve("none"), Map.of(variable, value));
  }

  private Path file(String yaml) {
    try {
      return Files.writeString(directory.resolve("test.yaml"), yaml);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
