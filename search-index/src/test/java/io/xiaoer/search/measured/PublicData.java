package io.xiaoer.search.measured;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipFile;

/**
 * The judged catalogues, which do not ship with the project: {@code -Dxiaoer.data} names their
 * folder, otherwise {@code shared/data} is looked for beside the project.
 */
record PublicData(Path folder) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static Optional<PublicData> find() {
    String named = System.getProperty("xiaoer.data", "");
    Stream<Path> places =
        named.isEmpty()
            ? Stream.iterate(Path.of("").toAbsolutePath(), p -> p != null, Path::getParent)
                .map(place -> place.resolve("shared/data"))
            : Stream.of(Path.of(named));
    return places
        .filter(place -> Files.isDirectory(place.resolve("search-chorus-icecat-en")))
        .findFirst()
        .map(PublicData::new);
  }

  List<String> lines(String file) {
    try {
      return Files.readAllLines(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<JsonNode> packedLines(String file) {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(folder.resolve(file))),
                StandardCharsets.UTF_8))) {
      List<JsonNode> rows = new ArrayList<>();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        rows.add(JSON.readTree(line));
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<JsonNode> zipped(String file) {
    try (ZipFile zip = new ZipFile(folder.resolve(file).toFile())) {
      List<JsonNode> rows = new ArrayList<>();
      for (var entry : zip.stream().toList()) {
        try (InputStream in = zip.getInputStream(entry)) {
          JSON.readTree(in).forEach(rows::add);
        }
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
