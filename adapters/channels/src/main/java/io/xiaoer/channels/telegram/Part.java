package io.xiaoer.channels.telegram;

/** One message on Telegram of the one or several that a reply becomes. */
sealed interface Part {

  record Words(Call.SendMessage call) implements Part {}

  /**
   * A picture with words.
   *
   * @param call with the picture's own address
   * @param instead the same words without it
   */
  record Picture(Call.SendPhoto call, Call.SendMessage instead) implements Part {}
}
