package io.xiaoer.channels.playground;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaoer.channel.HostedRooms.Persona;
import io.xiaoer.channel.HostedRooms.Visitor;
import io.xiaoer.secret.Secret;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlaygroundVerifierTest {

  private final PlaygroundVerifier verifier = verifier("key");

  @Test
  void aTokenTellsItsVisitor() {
    // Given
    Visitor visitor = verifier.sign("m1", Persona.BUYER, "小林 👩‍👧", "zh-CN");

    // When
    Optional<Visitor> read = verifier("key").verify(visitor.token());

    // Then
    assertThat(read).contains(visitor);
  }

  @Test
  void aTokenOfAnotherInstallationIsNobodys() {
    // Given
    String token = verifier("another key").sign("m1", Persona.BUYER, "x", "en").token();

    // When
    Optional<Visitor> read = verifier.verify(token);

    // Then
    assertThat(read).isEmpty();
  }

  @Test
  void anyOtherCharacterAnywhereMakesItNobodys() {
    // Given
    String token = verifier.sign("m1", Persona.MEMBER, "x", "en").token();

    // When, Then
    assertThat(IntStream.range(0, token.length()).mapToObj(i -> altered(token, i)))
        .allMatch(altered -> verifier.verify(altered).isEmpty());
  }

  @Test
  void aTokenPrintsWithoutItself() {
    // Given
    Visitor visitor = verifier.sign("m1", Persona.MEMBER, "小林", "en");

    // When
    String printed = visitor.toString();

    // Then
    assertThat(printed).doesNotContain(visitor.token()).doesNotContain("小林");
  }

  private static String altered(String token, int place) {
    char other = token.charAt(place) == 'A' ? 'B' : 'A';
    return token.substring(0, place) + other + token.substring(place + 1);
  }

  private static PlaygroundVerifier verifier(String key) {
    return new PlaygroundVerifier(new Secret(key), new RoomJson());
  }
}
