package io.datamorph.spec.typing;

import io.datamorph.spec.typed.Column;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    Map<String, Set<String>> more = new LinkedHashMap<>();
    columns.forEach(column -> more.put(column.id(), aliasesOf(column)));
    return new Rows(step, changed, more, doubtful, open);
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
