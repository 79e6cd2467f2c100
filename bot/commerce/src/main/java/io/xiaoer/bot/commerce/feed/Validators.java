package io.xiaoer.bot.commerce.feed;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a server said of the copy that is kept, so that it can be asked whether there is a newer.
 */
record Validators(@Nullable String etag, @Nullable String modified, @Nullable String type) {

  static final Validators NONE = new Validators(null, null, null);

  private static final Pattern CHARSET =
      Pattern.compile("(?i)charset\\s*=\\s*\"?([A-Za-z0-9._:-]+)");

  /** What stands in the file, or nothing where there is none. */
  static Validators read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return NONE;
    }
    Properties all = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      all.load(reader);
    }
    return new Validators(
        all.getProperty("etag"), all.getProperty("modified"), all.getProperty("type"));
  }

  void write(Path file) throws IOException {
    Properties all = new Properties();
    put(all, "etag", etag);
    put(all, "modified", modified);
    put(all, "type", type);
    try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      all.store(writer, null);
    }
  }

  /** The encoding of the text, if the server named one that there is. */
  @Nullable Charset charset() {
    Matcher matcher = CHARSET.matcher(type == null ? "" : type);
    try {
      return matcher.find() ? Charset.forName(matcher.group(1)) : null;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }

  private static void put(Properties all, String name, @Nullable String value) {
    if (value != null) {
      all.setProperty(name, value);
    }
  }
}
