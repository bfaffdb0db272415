package io.datamorph.specgenerator.modelling;

import io.datamorph.spec.catalogue.Catalogue;
import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.spec.catalogue.ForeignKey;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The part of a catalogue that a request needs, as text within a budget of tokens. */
final class CatalogueExtract {

  private static final int SURE = 6;

  private final ModelRequest request;
  private final int budget;

  CatalogueExtract(ModelRequest request, int budget) {
    this.request = request;
    this.budget = budget;
  }

  /** A line a table, those first that have most to do with the request. */
  String text() {
    List<CatalogueTable> readable = readable();
    Relevance relevance = new Relevance(request.prompt(), readable);
    TableLine lines = new TableLine(relevance, request.samples());
    List<String> written = new ArrayList<>();
    int left = budget;
    int leftOut = 0;
    for (CatalogueTable table : inOrder(relevance.ranked(), readable)) {
      String line = lines.of(table);
      if (Tokens.of(line) <= left) {
        written.add(line);
        left -= Tokens.of(line) + 1;
      } else {
        leftOut++;
      }
    }
    if (leftOut > 0) {
      written.add("(%d more tables that seem to have less to do with it)".formatted(leftOut));
    }
    return String.join("\n", written);
  }

  /** Tables made by earlier requests are sources only when they are named. */
  private List<CatalogueTable> readable() {
    String words = request.prompt().toLowerCase(Locale.ROOT);
    return request.catalogue().tables().stream()
        .filter(
            table ->
                !table.createdHere()
                    || words.contains(table.name().table().toLowerCase(Locale.ROOT)))
        .toList();
  }

  /** The closest, then what joins them to each other, then the others as they rank. */
  private Set<CatalogueTable> inOrder(List<CatalogueTable> ranked, List<CatalogueTable> all) {
    List<CatalogueTable> sure = ranked.stream().limit(SURE).toList();
    Set<CatalogueTable> ordered = new LinkedHashSet<>(sure);
    sure.forEach(
        table -> table.foreignKeys().forEach(key -> referenced(key).ifPresent(ordered::add)));
    all.stream().filter(table -> joins(table, sure)).forEach(ordered::add);
    ordered.addAll(ranked);
    ordered.addAll(all);
    return ordered;
  }

  private Optional<CatalogueTable> referenced(ForeignKey key) {
    Catalogue catalogue = request.catalogue();
    return catalogue.table(key.references());
  }

  private static boolean joins(CatalogueTable between, List<CatalogueTable> tables) {
    return tables.stream()
            .filter(
                table ->
                    between.foreignKeys().stream()
                        .anyMatch(key -> key.references().equals(table.name())))
            .limit(2)
            .count()
        == 2;
  }
}
