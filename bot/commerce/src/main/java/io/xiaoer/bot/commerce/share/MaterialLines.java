package io.xiaoer.bot.commerce.share;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.xiaoer.failure.FailureKind;
import io.xiaoer.failure.UpstreamException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads copy from JSON Lines. Blocking. */
final class MaterialLines {

  private static final Logger LOGGER = LoggerFactory.getLogger(MaterialLines.class);
  private static final ObjectMapper MAPPER =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private MaterialLines() {}

  static List<Material> read(InputStream jsonLines) {
    List<Material> pieces = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(jsonLines, StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (!line.isBlank()) {
          piece(line, number).ifPresent(pieces::add);
        }
      }
    } catch (IOException e) {
      throw new UpstreamException(
          FailureKind.UPSTREAM_UNAVAILABLE, "material", "read", null, null, e);
    }
    return pieces;
  }

  private static Optional<Material> piece(String line, int number) {
    Optional<Material> piece = parse(line);
    if (piece.isEmpty()) {
      LOGGER.atWarn().addKeyValue("line", number).log("material left out: not readable");
    }
    return piece;
  }

  private static Optional<Material> parse(String line) {
    try {
      return Optional.ofNullable(MAPPER.readValue(line, Line.class)).flatMap(Line::material);
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private record Line(@Nullable String product, @Nullable String lang, @Nullable String text) {

    Optional<Material> material() {
      return product == null || lang == null || text == null || text.isBlank()
          ? Optional.empty()
          : Optional.of(new Material(product, lang, text));
    }
  }
}
