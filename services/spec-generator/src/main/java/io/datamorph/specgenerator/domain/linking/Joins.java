package io.datamorph.specgenerator.domain.linking;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.spec.catalogue.TableName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** How tables hang together, and the ways from one to another. */
public final class Joins {

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
          && isToKey()
          && columns.stream().noneMatch(name -> from.column(name).orElseThrow().nullable());
    }

    /** Whether the columns referred to tell the rows of their table apart. */
    public boolean isToKey() {
      return to.primaryKey().equals(keys) || to.uniqueKeys().contains(keys) || cost > 1;
    }
  }

  private record Way(TableName from, TableName to, Set<TableName> preferred) {}

  private static final int DETOUR = 10;
  private static final int BY_NAME = 3;

  private final Schema schema;
  private final References references;
  private final Map<TableName, List<Edge>> edges = new ConcurrentHashMap<>();
  private final Map<Way, Optional<List<Edge>>> ways = new ConcurrentHashMap<>();

  public Joins(Schema schema) {
    this.schema = schema;
    this.references = new References(schema);
  }

  public List<Edge> from(CatalogueTable table) {
    return edges.computeIfAbsent(table.name(), name -> references.of(table));
  }

  /** Whether a column only tells rows apart: the key of its table, or a reference to another. */
  public boolean isReference(ColumnRef column) {
    return column.isKey()
        || from(column.table()).stream().anyMatch(edge -> edge.columns().contains(column.name()));
  }

  /**
   * The ways in which the first table refers to the second, the surest only: beside {@code
   * assist_player_id}, {@code player_id} is meant where nobody speaks of assists.
   */
  public List<Edge> between(CatalogueTable from, CatalogueTable to) {
    List<Edge> all = ways(from, to);
    int least = all.stream().mapToInt(Edge::cost).min().orElse(0);
    List<Edge> surest = all.stream().filter(edge -> edge.cost() == least).toList();
    List<Edge> plain = surest.stream().filter(this::isPlain).toList();
    return plain.size() == 1 ? plain : surest;
  }

  /** All ways in which the first table refers to the second. */
  List<Edge> ways(CatalogueTable from, CatalogueTable to) {
    return from(from).stream().filter(edge -> edge.to().equals(to)).toList();
  }

  /** Whether the referring column is named after the table and nothing else. */
  private boolean isPlain(Edge edge) {
    return edge.columns().size() == 1
        && schema
            .column(edge.from(), edge.columns().getFirst())
            .filter(column -> Roles.words(schema, column, edge.to()).isEmpty())
            .isPresent();
  }

  /** How two tables can be joined, whichever refers to the other, or both to a third. */
  public Optional<Edge> link(CatalogueTable one, CatalogueTable other, Optional<String> key) {
    Optional<Edge> named = key.flatMap(name -> named(one, other, name));
    return named
        .or(() -> only(between(one, other)))
        .or(() -> only(between(other, one)))
        .or(() -> shared(one, other));
  }

  private static Optional<Edge> only(List<Edge> edges) {
    return edges.size() == 1 ? Optional.of(edges.getFirst()) : Optional.empty();
  }

  /** A column that both have, where no reference says more. */
  private Optional<Edge> named(CatalogueTable one, CatalogueTable other, String name) {
    boolean refers = !between(one, other).isEmpty() || !between(other, one).isEmpty();
    Optional<ColumnRef> mine = schema.column(one, name);
    Optional<ColumnRef> theirs = schema.column(other, name);
    return refers || mine.isEmpty() || theirs.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Edge(one, List.of(mine.get().name()), other, List.of(theirs.get().name()), 1));
  }

  private Optional<Edge> shared(CatalogueTable one, CatalogueTable other) {
    List<Edge> found = new ArrayList<>();
    for (Edge mine : from(one)) {
      for (Edge theirs : from(other)) {
        if (mine.to().equals(theirs.to()) && mine.keys().equals(theirs.keys())) {
          found.add(new Edge(one, mine.columns(), other, theirs.columns(), BY_NAME));
        }
      }
    }
    return only(found);
  }

  /** The cheapest way to reach a table by following references, in order; empty when none. */
  public Optional<List<Edge>> path(
      CatalogueTable from, CatalogueTable to, Set<TableName> preferred) {
    Way way = new Way(from.name(), to.name(), preferred);
    Optional<List<Edge>> known = ways.get(way);
    if (known == null) {
      known = search(from, to, preferred);
      ways.put(way, known);
    }
    return known;
  }

  /** The tables that are reached by following references, the table itself among them. */
  Set<TableName> reachable(CatalogueTable table) {
    Set<TableName> seen = new HashSet<>(Set.of(table.name()));
    Deque<CatalogueTable> open = new ArrayDeque<>(List.of(table));
    while (!open.isEmpty()) {
      for (Edge edge : from(open.poll())) {
        if (seen.add(edge.to().name())) {
          open.add(edge.to());
        }
      }
    }
    return seen;
  }

  private Optional<List<Edge>> search(
      CatalogueTable from, CatalogueTable to, Set<TableName> preferred) {
    record Stop(CatalogueTable table, int cost, List<Edge> way) {}
    PriorityQueue<Stop> open = new PriorityQueue<>(Comparator.comparingInt(Stop::cost));
    Set<TableName> seen = new HashSet<>();
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
        if (!seen.contains(edge.to().name())) {
          int detour = preferred.contains(edge.to().name()) ? 0 : DETOUR;
          int role = between(edge.from(), edge.to()).contains(edge) ? 0 : 1;
          List<Edge> way = new ArrayList<>(stop.way());
          way.add(edge);
          open.add(
              new Stop(edge.to(), stop.cost() + edge.cost() + detour + role, List.copyOf(way)));
        }
      }
    }
    return Optional.empty();
  }

  /** Whether two columns hold the same key, so that it does not matter which one is read. */
  public boolean sameKey(ColumnRef one, ColumnRef other) {
    return one.equals(other) || refers(one, other) || refers(other, one) || bothRefer(one, other);
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
}
