package io.xiaoer.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaoer.bot.commerce.checkout.FieldFault;
import io.xiaoer.bot.commerce.order.OrderStatus;
import io.xiaoer.bot.text.TextCatalog;
import io.xiaoer.bot.text.Texts;
import io.xiaoer.carrier.ShipmentStatus;
import io.xiaoer.channel.HostedRooms.Persona;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The message files of the pages. */
final class PageTextsTest {

  private static final Pattern USE = Pattern.compile("say\\((?:[a-z]+, )?\"([A-Za-z.0-9]+)\"");
  private static final Pattern ARGUMENT = Pattern.compile("\\{([a-z]+)[,}]");
  private static final List<String> NOTICES =
      List.of(
          "share.unknown",
          "share.ended",
          "order.expired",
          "order.unknown",
          "console.off",
          "chat.off",
          "fault.400",
          "fault.403",
          "fault.404",
          "fault.429",
          "fault.500",
          "fault.503");

  private final TextCatalog catalog = new TextCatalog("io.xiaoer.bot.web.view.pages");
  private final Texts chinese = catalog.in("zh-CN");
  private final Texts english = catalog.in("en");

  @Test
  void bothLanguagesHaveTheSameKeysAndArguments() {
    // When
    Set<String> keys = new TreeSet<>(chinese.keys());

    // Then
    assertThat(keys).isEqualTo(new TreeSet<>(english.keys()));
    assertThat(keys)
        .allSatisfy(
            key -> assertThat(arguments(chinese, key)).as(key).isEqualTo(arguments(english, key)));
  }

  @Test
  void everyTextCanBeSaid() {
    for (Texts texts : List.of(chinese, english)) {
      for (String key : texts.keys()) {
        // When
        String said =
            texts.say(key, "count", 2, "number", 1, "minutes", 5, "limit", 9, "name", "May");

        // Then
        assertThat(said).as(key).isNotBlank();
      }
    }
  }

  @Test
  void everyKeyThatIsUsedExists() {
    // When
    Set<String> used = new TreeSet<>();
    sources()
        .forEach(
            source -> USE.matcher(read(source)).results().forEach(use -> used.add(use.group(1))));

    // Then
    assertThat(used).hasSizeGreaterThan(60);
    used.removeIf(key -> key.endsWith("."));
    assertThat(english.keys()).containsAll(used);
  }

  @Test
  void everyKeyThatIsMadeUpExists() {
    // When
    Stream<String> made =
        Stream.of(
                names("status.", OrderStatus.values(), ""),
                names("status.", OrderStatus.values(), ".lead"),
                names("shipment.", ShipmentStatus.values(), ""),
                names("persona.", Persona.values(), ""),
                names("choice.", Persona.values(), ".name"),
                names("choice.", Persona.values(), ".tip"),
                names("recipient.fault.", FieldFault.values(), ""),
                NOTICES.stream().flatMap(key -> Stream.of(key + ".title", key + ".text")))
            .flatMap(keys -> keys);

    // Then
    assertThat(made).isSubsetOf(english.keys());
  }

  private static Stream<String> names(String before, Enum<?>[] values, String after) {
    return Arrays.stream(values).map(value -> before + value.name() + after);
  }

  private static Set<String> arguments(Texts texts, String key) {
    Set<String> names = new TreeSet<>();
    Matcher argument = ARGUMENT.matcher(texts.pattern(key));
    while (argument.find()) {
      names.add(argument.group(1));
    }
    return names;
  }

  private static List<Path> sources() {
    try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
      return files.filter(file -> file.toString().matches(".*\\.(jte|java)")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
