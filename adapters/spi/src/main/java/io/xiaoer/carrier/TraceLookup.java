package io.xiaoer.carrier;

/** The answer to "where is it". */
public sealed interface TraceLookup {

  /** The carrier knows the number; the trace may still be empty. */
  record Known(Trace trace) implements TraceLookup {}

  /** The carrier does not know it, or does not know it yet: not the same as "not shipped". */
  record NotKnown() implements TraceLookup {}

  /** The carrier wants the last four digits of a phone number first. */
  record PhoneTailNeeded() implements TraceLookup {}
}
