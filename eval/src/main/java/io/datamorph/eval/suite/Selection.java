package io.datamorph.eval.suite;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which cases are wanted; an empty set wants all of its kind. */
public record Selection(Set<String> ids, Set<Integer> levels, Set<String> tags) {

  public Selection {
    ids = Set.copyOf(ids);
    levels = Set.copyOf(levels);
    tags = Set.copyOf(tags);
  }

  /** The cases that every filter lets through; a filter that none of them has is a mistake. */
  public List<Case> of(List<Case> all) {
    mustBeKnown("case", ids, all.stream().map(Case::id).toList());
    mustBeKnown("level", levels, all.stream().map(Case::level).toList());
    mustBeKnown("tag", tags, all.stream().flatMap(each -> each.tags().stream()).toList());
    List<Case> chosen = all.stream().filter(this::takes).toList();
    if (chosen.isEmpty()) {
      throw new SuiteException("no case is of all that at once");
    }
    return chosen;
  }

  private boolean takes(Case each) {
    return (ids.isEmpty() || ids.contains(each.id()))
        && (levels.isEmpty() || levels.contains(each.level()))
        && (tags.isEmpty() || each.tags().stream().anyMatch(tags::contains));
  }

  private static <T> void mustBeKnown(String what, Set<T> wanted, List<T> known) {
    Set<T> unknown = new HashSet<>(wanted);
    unknown.removeAll(new HashSet<>(known));
    if (!unknown.isEmpty()) {
      throw new SuiteException(
          "there is no %s %s in the suite".formatted(what, unknown.iterator().next()));
    }
  }
}
