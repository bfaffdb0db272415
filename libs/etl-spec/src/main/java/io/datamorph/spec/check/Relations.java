package io.datamorph.spec.check;

import io.datamorph.spec.typed.TypedStep;
import io.datamorph.spec.typing.Rows;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The sources and steps known so far, by name in any case; and which of them were read. */
final class Relations {

  /**
   * A source or an earlier step.
   *
   * @param typed for a step without fault
   * @param sort whether it is a sort step
   */
  record Known(Rows rows, Optional<TypedStep> typed, UniqueKeys uniqueKeys, boolean sort) {}

  private final Map<String, Known> known = new LinkedHashMap<>();
  private final Set<String> read = new HashSet<>();
  private final Set<String> planned = new HashSet<>();
  private boolean unresolved;

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** The names of all steps, to tell a later step from one that does not exist. */
  void plan(List<String> steps) {
    steps.forEach(step -> planned.add(key(step)));
  }

  boolean isPlanned(String name) {
    return planned.contains(key(name));
  }

  boolean has(String name) {
    return known.containsKey(key(name));
  }

  /** The first of a name stays; a second one was reported. */
  void add(String name, Known relation) {
    known.putIfAbsent(key(name), relation);
  }

  Optional<Known> read(String name) {
    read.add(key(name));
    Optional<Known> found = Optional.ofNullable(known.get(key(name)));
    unresolved |= found.isEmpty();
    return found;
  }

  /** Whether something was read that does not exist: then what seems unread was perhaps meant. */
  boolean hasUnresolved() {
    return unresolved;
  }

  boolean wasRead(String name) {
    return read.contains(key(name));
  }

  List<String> names() {
    List<String> names = new ArrayList<>();
    known.values().forEach(relation -> names.add(relation.rows().name()));
    return names;
  }
}
