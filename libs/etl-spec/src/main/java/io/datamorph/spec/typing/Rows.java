package io.datamorph.spec.typing;

import io.datamorph.spec.typed.Column;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The output of a source or step as names are looked up in it.
 *
 * @param aliases by column id, the sources and steps it passed through and may be named by
 * @param doubtful names of columns that exist but have no known type
 * @param open whether there may be columns that nobody knows of
 */
public record Rows(
    String name,
    List<Column> columns,
    Map<String, Set<String>> aliases,
    Set<String> doubtful,
    boolean open) {

  public Rows {
    columns = List.copyOf(columns);
    aliases = Map.copyOf(aliases);
    doubtful = Set.copyOf(doubtful);
  }

  /** The output of something that could not be read. */
  public static Rows unknown(String name) {
    return new Rows(name, List.of(), Map.of(), Set.of(), true);
  }

  /** Columns that nothing but this relation's name qualifies. */
  public static Rows of(String name, List<Column> columns, Set<String> doubtful) {
    return new Rows(name, columns, Map.of(), doubtful, false);
  }

  /** The output of a step that passes rows on: the input's name stays an alias of its columns. */
  public Rows passedOn(String step, List<Column> changed) {
    return new Rows(step, changed, aliasesAfterwards(), doubtful, open);
  }

  /** By column id, every name that may qualify the column after this relation. */
  public Map<String, Set<String>> aliasesAfterwards() {
    Map<String, Set<String>> afterwards = new HashMap<>();
    // Columns that came the same way share one set; a set a column would grow with every step.
    Map<Set<String>, Map<Optional<String>, Set<String>>> shared = new IdentityHashMap<>();
    for (Column column : columns) {
      Set<String> before = aliases.getOrDefault(column.id(), Set.of());
      afterwards.put(
          column.id(),
          shared
              .computeIfAbsent(before, set -> new HashMap<>())
              .computeIfAbsent(column.qualifier(), qualifier -> aliasesOf(column)));
    }
    return afterwards;
  }

  /** Every name that may qualify the column after this relation. */
  public Set<String> aliasesOf(Column column) {
    Set<String> names = new HashSet<>(aliases.getOrDefault(column.id(), Set.of()));
    names.add(name);
    column.qualifier().ifPresent(names::add);
    return names;
  }

  public boolean isDoubtful() {
    return open || !doubtful.isEmpty();
  }
}
