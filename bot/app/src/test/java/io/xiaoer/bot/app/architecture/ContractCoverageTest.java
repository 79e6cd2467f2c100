package io.xiaoer.bot.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** R11: an adapter that registers itself as a service runs the contract suite of its port. */
class ContractCoverageTest {

  private static final Path ADAPTERS = ProjectRoot.find().resolve("adapters");

  /** The service file of a port, and the suite that its adapters must extend. */
  private static final Map<String, String> SUITES =
      Map.of(
          "io.xiaoer.channel.ChannelAdapterFactory", "ChannelAdapterContract",
          "io.xiaoer.carrier.CarrierAdapterFactory", "CarrierAdapterContract",
          "io.xiaoer.payment.PaymentProviderFactory", "PaymentProviderContract",
          "io.xiaoer.state.KeyValueStoreFactory", "KeyValueStoreContract",
          "io.xiaoer.shop.FeedFormat", "FeedFormatContract");

  @Test
  void everyRegisteredAdapterRunsItsContract() throws IOException {
    // Given the adapters that the service files name
    int checked = 0;

    for (Path service : serviceFiles()) {
      String suite = SUITES.getOrDefault(String.valueOf(service.getFileName()), "a contract suite");
      for (String line : Files.readAllLines(service)) {
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        // When its package's tests are looked through
        List<Path> tests = contractTests(service, packagePath(line.strip()), suite);

        // Then one of them extends the suite
        assertThat(tests).as("%s needs a test that extends %s", line, suite).isNotEmpty();
        checked++;
      }
    }
    assertThat(checked).isGreaterThanOrEqualTo(7);
  }

  private static List<Path> contractTests(Path service, String packagePath, String suite)
      throws IOException {
    // Up from src/main/resources/META-INF/services to the module.
    Path tests = service.resolve("../../../../../test/java").normalize().resolve(packagePath);
    if (!Files.isDirectory(tests)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(tests)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> read(file).contains("extends " + suite))
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String packagePath(String className) {
    return className.substring(0, className.lastIndexOf('.')).replace('.', '/');
  }

  private static List<Path> serviceFiles() throws IOException {
    try (Stream<Path> files = Files.walk(ADAPTERS)) {
      return files
          .filter(file -> file.toString().contains("src/main/resources/META-INF/services/"))
          .filter(Files::isRegularFile)
          .toList();
    }
  }
}
