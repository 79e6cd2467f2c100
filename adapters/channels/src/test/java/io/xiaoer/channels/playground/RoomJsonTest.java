package io.xiaoer.channels.playground;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaoer.reply.Action;
import io.xiaoer.reply.Reply;
import io.xiaoer.testkit.channel.TryingReplies;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RoomJsonTest {

  private final RoomJson json = new RoomJson();

  static Iterable<Reply> replies() {
    return TryingReplies.within(Playground.LIMITS).values();
  }

  @ParameterizedTest
  @MethodSource("replies")
  void everyReplyIsReadBack(Reply reply) throws IOException {
    // Given
    RoomLine line = new RoomLine("demo", "c-1", null, null, null, "lin", 7, reply);

    // When
    RoomLine read = json.read(json.write(line), RoomLine.class);

    // Then
    assertThat(read).isEqualTo(line);
  }

  @Test
  void theRepliesAboveAreOfEveryKind() {
    // Given
    Set<Class<?>> kinds = Set.of(Reply.class.getPermittedSubclasses());

    // When
    Set<Class<?>> tried =
        TryingReplies.within(Playground.LIMITS).values().stream()
            .map(Object::getClass)
            .collect(Collectors.toSet());

    // Then
    assertThat(tried).isEqualTo(kinds);
    assertThat(Arrays.asList(Action.class.getPermittedSubclasses())).hasSize(2);
  }
}
