package io.xiaoer.intent;

/** Reads one kind of detail exactly. Pure; leaves alone what it is not sure of. */
@FunctionalInterface
interface SlotReader {

  Marked read(Marked text);
}
