package io.xiaoer.bot.dialogue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the clerk remembers of one member within one conversation.
 *
 * @param results the goods last shown to them, in the order of their numbers
 * @param focus the one they last spoke about
 * @param before the one they spoke about before that
 * @param search what they last searched for
 * @param asked the question that they were asked back about, or that stayed without an answer
 * @param slip the order that they are filling in, or have been proposed
 * @param doubt what the clerk did not understand just before
 * @param at when it was last touched
 */
public record DialogueState(
    List<String> results,
    @Nullable String focus,
    @Nullable String before,
    @Nullable Search search,
    @Nullable String asked,
    @Nullable Slip slip,
    @Nullable Doubt doubt,
    Instant at) {

  /** How long "the first one" still means something. */
  public static final Duration FRESH = Duration.ofMinutes(30);

  public DialogueState {
    results = List.copyOf(results);
  }

  public static DialogueState empty() {
    return new DialogueState(List.of(), null, null, null, null, null, null, Instant.EPOCH);
  }

  /** The words that they last searched for. */
  public @Nullable String query() {
    return search == null ? null : search.words();
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

  /** The good that was spoken about before "it". */
  public Optional<String> theOneBefore() {
    return Optional.ofNullable(before);
  }

  /** These goods were shown, without a search of their own. */
  public DialogueState showing(List<String> shown, Instant now) {
    return showing(shown, search, now);
  }

  /** These goods were shown in answer to that search. */
  public DialogueState showing(List<String> shown, @Nullable Search found, Instant now) {
    String only = shown.size() == 1 ? shown.getFirst() : null;
    return new DialogueState(shown, only, past(only), found, null, slip, null, now);
  }

  public DialogueState about(String productId, Instant now) {
    return new DialogueState(results, productId, past(productId), search, null, slip, null, now);
  }

  /** With a question that is still open. */
  public DialogueState asking(String words) {
    return new DialogueState(results, focus, before, search, words, slip, null, at);
  }

  /** With an order that is being filled in. */
  public DialogueState ordering(Slip filled, Instant now) {
    return about(filled.productId(), now).with(filled);
  }

  /** Without one: it was bought, put aside or given up. */
  public DialogueState withoutSlip() {
    return with(null);
  }

  /** The clerk did not understand. */
  public DialogueState doubting(Doubt said, Instant now) {
    return new DialogueState(results, focus, before, search, asked, slip, said, now);
  }

  /** The clerk understood again. */
  public DialogueState understood() {
    return doubt == null
        ? this
        : new DialogueState(results, focus, before, search, asked, slip, null, at);
  }

  /** Whether goods were shown recently enough to be spoken of by number. */
  public boolean hasFreshResults(Instant now) {
    return !(results.isEmpty() && focus == null) && isFresh(now);
  }

  /** Whether it was touched recently enough to mean anything. */
  public boolean isFresh(Instant now) {
    return at.plus(FRESH).isAfter(now);
  }

  private DialogueState with(@Nullable Slip other) {
    return new DialogueState(results, focus, before, search, asked, other, doubt, at);
  }

  private @Nullable String past(@Nullable String next) {
    return focus == null || Objects.equals(focus, next) ? before : focus;
  }
}
