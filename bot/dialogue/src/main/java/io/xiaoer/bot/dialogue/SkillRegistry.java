package io.xiaoer.bot.dialogue;

import io.xiaoer.intent.Intent;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Which skill handles which intent. Complete and without doubles, or it is not made. */
public final class SkillRegistry {

  private final Map<Intent, Skill> byIntent = new EnumMap<>(Intent.class);
  private final List<Skill> skills;

  /**
   * @throws IllegalArgumentException where two skills claim an intent, or nobody claims one
   */
  public SkillRegistry(List<Skill> skills) {
    this.skills = List.copyOf(skills);
    skills.forEach(skill -> skill.intents().forEach(intent -> claim(intent, skill)));
    for (Intent intent : Intent.values()) {
      if (!byIntent.containsKey(intent)) {
        throw new IllegalArgumentException(
            "no skill for " + intent.id() + "; known: " + byIntent.keySet());
      }
    }
  }

  /**
   * The skill whose command these words are.
   *
   * @param toTheClerk whether they are said to the clerk itself
   */
  public Optional<Skill> ofCommand(String words, boolean toTheClerk) {
    return skills.stream()
        .filter(skill -> toTheClerk ? skill.obeys(words) : skill.isCommand(words))
        .findFirst();
  }

  /** The first skill that takes this up whatever it reads as. */
  public Optional<Skill> interested(Overheard said) {
    return skills.stream()
        .filter(skill -> skill instanceof Interest interest && interest.wants(said))
        .findFirst();
  }

  public Skill of(Intent intent) {
    return Objects.requireNonNull(byIntent.get(intent), intent.id());
  }

  private void claim(Intent intent, Skill skill) {
    Skill other = byIntent.put(intent, skill);
    if (other != null) {
      throw new IllegalArgumentException(
          intent.id()
              + " is claimed by "
              + other.getClass().getSimpleName()
              + " and "
              + skill.getClass().getSimpleName());
    }
  }
}
