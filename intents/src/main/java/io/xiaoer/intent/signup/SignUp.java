package io.xiaoer.intent.signup;

import java.util.List;

/**
 * What a message changes on a sheet. Nothing at all where it is mere talk.
 *
 * @param lines each changed line as it is to be from now on; a quantity of zero withdraws it
 * @param questions what was left open and changes nothing yet
 * @param pasted whether it was a list that names people by line
 */
public record SignUp(List<Line> lines, List<Question> questions, boolean pasted) {

  public SignUp {
    lines = List.copyOf(lines);
    questions = List.copyOf(questions);
  }

  /** Whether the message changes the sheet, or wants to. */
  public boolean isMeant() {
    return !lines.isEmpty() || !questions.isEmpty();
  }
}
