package io.xiaoer.bot.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceFormatTest {

  @Test
  void everySourceIsFormatted() throws Exception {
    // When
    List<Path> unformatted = new SourceFormat(ProjectRoot.find()).unformatted();

    // Then
    assertThat(unformatted).as("run: mvn -Pformat").isEmpty();
  }
}
