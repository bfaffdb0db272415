package io.datamorph.specgenerator.domain.linking;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.language.Abbreviations;
import io.datamorph.specgenerator.domain.language.Roots;
import io.datamorph.specgenerator.domain.language.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The parts that one table plays for another, as the referring column names them: the manager of an
 * employee, the origin port of a shipment.
 */
public final class Roles {

  private static final Set<String> KEY_WORDS = Set.of("id", "number", "cod", "key", "uuid");

  /**
   * A part, the words that tell it from others, and all words of the referring column.
   *
   * @param via what leads there, empty where it is the only way anyway
   */
  public record Role(Joins.Edge edge, Set<String> words, Set<String> all, List<Joins.Edge> via) {

    public CatalogueTable table() {
      return edge.to();
    }

    /** Whether these words speak of this part, and not only of the table. */
    boolean isNamedBy(List<String> asked, List<String> tableWords) {
      Set<String> spoken = new HashSet<>();
      for (String word : asked) {
        spoken.add(
            all.stream()
                .filter(own -> Abbreviations.abbreviates(own, word))
                .findFirst()
                .orElse(word));
      }
      Set<String> allowed = new HashSet<>(all);
      allowed.addAll(tableWords);
      return spoken.containsAll(words) && allowed.containsAll(spoken);
    }
  }

  private final Schema schema;
  private final Joins joins;
  private final Map<CatalogueTable, List<Role>> roles = new HashMap<>();

  public Roles(Schema schema, Joins joins) {
    this.schema = schema;
    this.joins = joins;
  }

  /** The parts that other tables play for this one. */
  public List<Role> of(CatalogueTable from) {
    return roles.computeIfAbsent(from, this::find);
  }

  private List<Role> find(CatalogueTable from) {
    List<Role> found = new ArrayList<>();
    for (Joins.Edge edge : joins.from(from)) {
      if (edge.columns().size() != 1) {
        continue;
      }
      Optional<ColumnRef> column = schema.column(from, edge.columns().getFirst());
      Set<String> all = new HashSet<>(column.map(schema::words).orElse(List.of()));
      all.removeAll(KEY_WORDS);
      Set<String> words = column.map(c -> words(schema, c, edge.to())).orElseGet(HashSet::new);
      if (!words.isEmpty()) {
        boolean only = joins.ways(from, edge.to()).size() == 1 && !edge.to().equals(from);
        found.add(new Role(edge, words, all, only ? List.of() : List.of(edge)));
      }
    }
    return List.copyOf(found);
  }

  /** The words of a referring column that its table's name does not have. */
  static Set<String> words(Schema schema, ColumnRef column, CatalogueTable to) {
    Set<String> words = new HashSet<>(schema.words(column));
    words.removeAll(KEY_WORDS);
    words.removeAll(schema.words(to));
    return words;
  }

  /**
   * The only reference to a table whose name has the root of this verb: {@code ref}, {@code
   * referred}.
   */
  public Optional<Joins.Edge> byVerb(String verb, CatalogueTable from, CatalogueTable to) {
    List<Joins.Edge> fits =
        of(from).stream()
            .filter(role -> role.table().equals(to))
            .filter(role -> role.words().stream().anyMatch(word -> isOfVerb(word, verb)))
            .map(Role::edge)
            .toList();
    return fits.size() == 1 ? Optional.of(fits.getFirst()) : Optional.empty();
  }

  private static boolean isOfVerb(String word, String verb) {
    String root = Roots.of(verb);
    return Abbreviations.abbreviates(word, verb) || !root.isEmpty() && Roots.of(word).equals(root);
  }

  /** The part that these words name, for one of the tables; empty when several fit. */
  public Optional<Role> named(List<String> words, List<CatalogueTable> from) {
    List<String> asked = words.stream().flatMap(w -> Words.canonicalParts(w).stream()).toList();
    List<Role> fits = new ArrayList<>();
    for (CatalogueTable table : from) {
      for (Role role : of(table)) {
        if (role.isNamedBy(asked, schema.words(role.table()))) {
          fits.add(role);
        }
      }
    }
    return fits.size() == 1 ? Optional.of(fits.getFirst()) : Optional.empty();
  }
}
