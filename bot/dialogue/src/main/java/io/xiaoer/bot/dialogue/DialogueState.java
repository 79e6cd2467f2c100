package io.xiaoer.bot.dialogue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the clerk remembers of one member within one conversation.
 *
 * @param results the goods last shown to them, in the order of their numbers
 * @param focus the one they last spoke about
 * @param query what they last searched for
 * @param asked the question that they were asked back about, or that stayed without an answer
 * @param at when it was last touched
 */
public record DialogueState(
    List<String> results,
    @Nullable String focus,
    @Nullable String query,
    @Nullable String asked,
    Instant at) {

  /** How long "the first one" still means something. */
  public static final Duration FRESH = Duration.ofMinutes(30);

  public DialogueState {
    results = List.copyOf(results);
  }

  public static DialogueState empty() {
    return new DialogueState(List.of(), null, null, null, Instant.EPOCH);
  }

  /** The good with that number in what was last shown; negative numbers count from the end. */
  public Optional<String> numbered(int ordinal) {
    int index = ordinal < 0 ? results.size() + ordinal : ordinal - 1;
    return index >= 0 && index < results.size()
        ? Optional.of(results.get(index))
        : Optional.empty();
  }

  /** What "it" means: the good last spoken about, else the only one that was shown. */
  public Optional<String> it() {
    return Optional.ofNullable(focus)
        .or(() -> results.size() == 1 ? numbered(1) : Optional.empty());
  }

  public DialogueState showing(List<String> shown, @Nullable String asked, Instant now) {
    return new DialogueState(shown, shown.size() == 1 ? shown.getFirst() : null, asked, null, now);
  }

  public DialogueState about(String productId, Instant now) {
    return new DialogueState(results, productId, query, null, now);
  }

  /** With a question that is still open. */
  public DialogueState asking(String words) {
    return new DialogueState(results, focus, query, words, at);
  }

  /** Whether goods were shown recently enough to be spoken of by number. */
  public boolean hasFreshResults(Instant now) {
    return !(results.isEmpty() && focus == null) && at.plus(FRESH).isAfter(now);
  }
}
