package io.datamorph.eval.database;

import io.datamorph.eval.suite.TableState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is in a database, apart from what DataMorph keeps for itself.
 *
 * @param tables what the tables of the schema public hold
 * @param relations everything that looks like a table, in any schema
 */
public record Snapshot(Map<String, TableState> tables, Set<Relation> relations) {

  public Snapshot {
    tables = new TreeMap<>(tables);
    relations = Set.copyOf(relations);
  }

  /** What was changed in tables that should be as they are here, in words, by table. */
  public Map<String, String> changes(Snapshot later) {
    Map<String, String> changes = new TreeMap<>();
    tables.forEach(
        (table, state) -> {
          TableState now = later.tables.get(table);
          if (now == null) {
            changes.put(table, "table %s is gone".formatted(table));
          } else if (!now.equals(state)) {
            changes.put(
                table,
                "table %s was changed (%d rows before, %d now)"
                    .formatted(table, state.rows(), now.rows()));
          }
        });
    return changes;
  }

  /** What was not there yet. */
  public List<Relation> made(Snapshot later) {
    return later.relations.stream()
        .filter(relation -> !relations.contains(relation))
        .sorted((one, other) -> one.shown().compareTo(other.shown()))
        .toList();
  }

  /** A table of the schema public by its name in any case, the exact one first. */
  public Optional<Relation> find(String table) {
    return relations.stream()
        .filter(relation -> relation.schema().equals("public"))
        .filter(relation -> relation.name().equalsIgnoreCase(table))
        .min(
            (one, other) ->
                Boolean.compare(!one.name().equals(table), !other.name().equals(table)));
  }
}
