package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Words;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code not assigned to anyone}: a reference to those who do the work is missing. */
final class AssignedForm {

  /** Those whom work is assigned to. */
  private static final Set<String> WORKERS =
      Stream.of(
              "agent",
              "adjuster",
              "worker",
              "technician",
              "clerk",
              "manager",
              "officer",
              "advisor",
              "consultant",
              "trainer",
              "mechanic",
              "nurse",
              "volunteer",
              "courier",
              "operator",
              "handler",
              "owner",
              "tutor",
              "mentor",
              "inspector",
              "engineer",
              "staff",
              "rep",
              "client")
          .map(Words::canonical)
          .collect(Collectors.toUnmodifiableSet());

  private static final List<Phrase> TO_NOBODY =
      Phrase.all(
          "that|which|who? is|are|was|were|has|have? been? not|never assigned|allocated|attributed|given|linked to"
              + " anyone|anybody|someone|somebody",
          "that|which? is|are|was|were? assigned|allocated|attributed|given|linked to nobody|none");

  private AssignedForm() {}

  /** {@code not assigned to anyone}: the one reference of the rows that may be missing. */
  static Optional<Found> at(Draft draft, int from, int limit) {
    int end = Phrase.longest(TO_NOBODY, draft.text().tokens(), from);
    List<ColumnRef> references =
        end < 0 || end > limit
            ? List.of()
            : draft.links().preferred(draft, from).stream()
                .flatMap(rows -> draft.links().schema().columns(rows).stream())
                .filter(c -> c.column().nullable() && refersToPerson(draft, c))
                .toList();
    return references.size() == 1
        ? Optional.of(
            new Found(from, end, new Expr.IsNull(new Expr.Col(references.getFirst()), false)))
        : Optional.empty();
  }

  private static boolean refersToPerson(Draft draft, ColumnRef column) {
    return draft.links().joins().from(column.table()).stream()
        .filter(edge -> edge.columns().equals(List.of(column.name())))
        .anyMatch(
            edge ->
                People.isKind(draft, edge.to())
                    || draft.links().schema().words(edge.to()).stream()
                        .anyMatch(WORKERS::contains));
  }
}
