package io.xiaoer.bot.dialogue;

/** A kind of thing that is said in the light of what went before; see {@code phrases.txt}. */
public enum Phrase {
  CHEAPER,
  DEARER,
  MORE,
  RECOLOUR,
  THAT_ONE,
  WITH_BEFORE,
  CORRECTION,
  FILLER,
  ASKING,
  CART,
  CHECKOUT,
  EVERYTHING,
  LIFT,
  YES,
  NO
}
