package io.datamorph.specgenerator.domain.linking;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.spec.catalogue.ForeignKey;
import io.datamorph.spec.catalogue.TableName;
import io.datamorph.specgenerator.domain.language.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * How tables hang together: foreign keys, and where there are none, columns that name the key of
 * another table by their own name or in their comment.
 */
public final class Joins {

  /** Words that only say that something is a key. */
  private static final Set<String> KEY_WORDS = Set.of("id", "number", "cod", "key", "uuid");

  /** From the table that refers to the table referred to, so never to more than one row. */
  public record Edge(
      CatalogueTable from, List<String> columns, CatalogueTable to, List<String> keys, int cost) {

    public Edge {
      columns = List.copyOf(columns);
      keys = List.copyOf(keys);
    }

    /** Whether every row of the referring table has a partner, as far as the database knows. */
    public boolean isTotal() {
      return cost == 1
          && columns.stream().noneMatch(name -> from.column(name).orElseThrow().nullable());
    }
  }

  private final Schema schema;
  private final Map<TableName, List<Edge>> edges = new HashMap<>();

  public Joins(Schema schema) {
    this.schema = schema;
    for (CatalogueTable table : schema.tables()) {
      edges.put(table.name(), List.copyOf(edgesOf(table)));
    }
  }

  public List<Edge> from(CatalogueTable table) {
    return edges.getOrDefault(table.name(), List.of());
  }

  /** The ways in which the first table refers to the second, the surest only. */
  public List<Edge> between(CatalogueTable from, CatalogueTable to) {
    List<Edge> all = from(from).stream().filter(edge -> edge.to().equals(to)).toList();
    int least = all.stream().mapToInt(Edge::cost).min().orElse(0);
    return all.stream().filter(edge -> edge.cost() == least).toList();
  }

  private List<Edge> edgesOf(CatalogueTable table) {
    List<Edge> found = new ArrayList<>();
    for (ForeignKey key : table.foreignKeys()) {
      schema.catalogue().table(key.references()).stream()
          .map(to -> new Edge(table, key.columns(), to, key.referencedColumns(), 1))
          .forEach(found::add);
    }
    for (ColumnRef column : schema.columns(table)) {
      if (found.stream().anyMatch(edge -> edge.columns().contains(column.name()))) {
        continue;
      }
      inferred(column).ifPresent(found::add);
    }
    return found;
  }

  private Optional<Edge> inferred(ColumnRef column) {
    List<Edge> found = new ArrayList<>();
    for (CatalogueTable to : schema.tables()) {
      Optional<ColumnRef> key = schema.key(to);
      if (to.equals(column.table()) || key.isEmpty() || !key.get().type().equals(column.type())) {
        continue;
      }
      if (column.column().comment().filter(text -> names(text, key.get())).isPresent()) {
        found.add(
            new Edge(column.table(), List.of(column.name()), to, List.of(key.get().name()), 2));
      } else if (!column.isKey() && alike(column, key.get())) {
        int cost = column.name().equals(key.get().name()) ? 3 : 4;
        found.add(
            new Edge(column.table(), List.of(column.name()), to, List.of(key.get().name()), cost));
      }
    }
    int least = found.stream().mapToInt(Edge::cost).min().orElse(0);
    List<Edge> best = found.stream().filter(edge -> edge.cost() == least).toList();
    return best.size() == 1 ? Optional.of(best.getFirst()) : owner(best, column);
  }

  /** Of several tables with such a key, the one that is named as the key is. */
  private Optional<Edge> owner(List<Edge> edges, ColumnRef column) {
    List<String> words = schema.words(column);
    List<Edge> owners =
        edges.stream().filter(edge -> words.containsAll(schema.words(edge.to()))).toList();
    return owners.size() == 1 ? Optional.of(owners.getFirst()) : Optional.empty();
  }

  private static boolean names(String comment, ColumnRef key) {
    return comment.contains(key.display());
  }

  private boolean alike(ColumnRef column, ColumnRef key) {
    if (column.name().equals(key.name())) {
      return schema.words(key).size() > 1;
    }
    List<String> mine = schema.words(column);
    if (mine.size() < 2 || !KEY_WORDS.contains(mine.getLast())) {
      return false;
    }
    List<String> subject = mine.subList(0, mine.size() - 1);
    List<String> theirs = schema.words(key);
    return KEY_WORDS.contains(theirs.getLast())
        && (theirs.size() == 1
            ? subject.equals(schema.words(key.table()))
            : subject.equals(theirs.subList(0, theirs.size() - 1)));
  }

  /** The cheapest way to reach a table by following references, in order; empty when none. */
  public Optional<List<Edge>> path(
      CatalogueTable from, CatalogueTable to, Set<TableName> preferred) {
    record Stop(CatalogueTable table, int cost, List<Edge> way) {}
    PriorityQueue<Stop> open = new PriorityQueue<>(Comparator.comparingInt(Stop::cost));
    Set<TableName> seen = new LinkedHashSet<>();
    open.add(new Stop(from, 0, List.of()));
    while (!open.isEmpty()) {
      Stop stop = open.poll();
      if (stop.table().equals(to)) {
        return Optional.of(stop.way());
      }
      if (!seen.add(stop.table().name())) {
        continue;
      }
      for (Edge edge : from(stop.table())) {
        int detour = preferred.contains(edge.to().name()) ? 0 : 10;
        List<Edge> way = new ArrayList<>(stop.way());
        way.add(edge);
        open.add(new Stop(edge.to(), stop.cost() + edge.cost() + detour, List.copyOf(way)));
      }
    }
    return Optional.empty();
  }

  /** Whether two columns hold the same key, so that it does not matter which one is read. */
  public boolean sameKey(ColumnRef one, ColumnRef other) {
    return refers(one, other) || refers(other, one) || bothRefer(one, other);
  }

  private boolean refers(ColumnRef child, ColumnRef parent) {
    return from(child.table()).stream()
        .anyMatch(
            edge ->
                edge.to().equals(parent.table())
                    && edge.columns().equals(List.of(child.name()))
                    && edge.keys().equals(List.of(parent.name())));
  }

  private boolean bothRefer(ColumnRef one, ColumnRef other) {
    return from(one.table()).stream()
        .filter(edge -> edge.columns().equals(List.of(one.name())))
        .anyMatch(
            edge ->
                from(other.table()).stream()
                    .anyMatch(
                        theirs ->
                            theirs.columns().equals(List.of(other.name()))
                                && theirs.to().equals(edge.to())
                                && theirs.keys().equals(edge.keys())));
  }

  static boolean isKeyWord(String word) {
    return KEY_WORDS.contains(Words.canonical(word));
  }
}
