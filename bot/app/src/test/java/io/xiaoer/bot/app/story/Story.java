package io.xiaoer.bot.app.story;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A conversation with what must come of it.
 *
 * @param place file and line, to find it
 * @param language BCP 47 tag of the members who have none of their own
 * @param intents what the clerk must have recognised in the course of it, at least
 * @param languages of members who differ; empty for one of whom the platform does not know
 * @param owners members who own the group
 * @param shut members who have not opened the direct chat
 */
public record Story(
    String title,
    String place,
    String language,
    Set<String> intents,
    Stage stage,
    Map<String, String> languages,
    Set<String> owners,
    Set<String> shut,
    List<Scene> scenes) {

  /** Where it is acted. */
  public enum Stage {
    WHISPERING("story"),
    PLAIN("plainstory");

    private final String channel;

    Stage(String channel) {
      this.channel = channel;
    }

    public String channel() {
      return channel;
    }
  }

  /** Something that happens, or several things at once, and what must come of it. */
  public record Scene(int line, List<Act> acts, List<Expectation> expectations) {}

  @Override
  public String toString() {
    return title;
  }
}
