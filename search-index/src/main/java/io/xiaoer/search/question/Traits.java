package io.xiaoer.search.question;

import java.util.List;
import java.util.Set;

/**
 * What the texts of goods say that wishes are compared with; a set is empty where they say nothing
 * of it.
 *
 * @param colours families of colours
 * @param sizes in one way of writing
 * @param ages of whom they are for
 * @param packs how many are in one pack
 * @param freeOf keys of what they say not to carry
 */
public record Traits(
    Set<String> colours,
    Set<String> sizes,
    List<AgeRange> ages,
    Set<String> packs,
    Set<String> freeOf) {
  public Traits {
    colours = Set.copyOf(colours);
    sizes = Set.copyOf(sizes);
    ages = List.copyOf(ages);
    packs = Set.copyOf(packs);
    freeOf = Set.copyOf(freeOf);
  }
}
