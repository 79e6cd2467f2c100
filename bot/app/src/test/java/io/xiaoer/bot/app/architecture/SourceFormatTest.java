package io.xiaoer.bot.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceFormatTest {

  private static final Path ROOT = Path.of("").toAbsolutePath().getParent().getParent();

  @Test
  void everySourceIsFormatted() throws Exception {
    // When
    List<Path> unformatted = new SourceFormat(ROOT).unformatted();

    // Then
    assertThat(unformatted).as("run: mvn -Pformat").isEmpty();
  }
}
