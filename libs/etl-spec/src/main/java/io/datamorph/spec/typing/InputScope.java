package io.datamorph.spec.typing;

import io.datamorph.spec.check.Code;
import io.datamorph.spec.check.Near;
import io.datamorph.spec.expression.Expression;
import io.datamorph.spec.typed.Column;
import io.datamorph.spec.typed.TypedExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/** Names among the columns of inputs: exactly as written first, then in any case. */
record InputScope(List<Rows> inputs) implements Scope {

  private record Candidate(Rows rows, Column column) {

    TypedExpression.ColumnRef reference() {
      return new TypedExpression.ColumnRef(rows.name(), column);
    }

    String qualified() {
      return column.qualifier().orElse(rows.name()) + "." + column.name();
    }
  }

  @Override
  public Resolution resolve(Expression.Reference reference) {
    List<Candidate> candidates = candidates(reference, String::equals);
    if (candidates.isEmpty()) {
      candidates = candidates(reference, String::equalsIgnoreCase);
    }
    return switch (candidates.size()) {
      case 0 -> missing(reference);
      case 1 -> new Resolution.Found(candidates.get(0).reference());
      default -> ambiguous(reference, candidates);
    };
  }

  private List<Candidate> candidates(
      Expression.Reference reference, BiPredicate<String, String> equal) {
    if (reference.relation().isEmpty()) {
      return named(inputs, reference.column(), equal);
    }
    Expression.Identifier relation = reference.relation().get();
    BiPredicate<String, String> same = relation.quoted() ? String::equals : equal;
    String wanted = relation.text();
    List<Rows> sides = inputs.stream().filter(rows -> same.test(rows.name(), wanted)).toList();
    List<Candidate> all = named(inputs, reference.column(), equal);
    List<Candidate> nearest = named(sides, reference.column(), equal);
    if (nearest.isEmpty()) {
      nearest =
          all.stream()
              .filter(c -> c.column.qualifier().filter(q -> same.test(q, wanted)).isPresent())
              .toList();
    }
    if (nearest.isEmpty()) {
      nearest =
          all.stream()
              .filter(c -> c.rows.aliasesOf(c.column).stream().anyMatch(a -> same.test(a, wanted)))
              .toList();
    }
    return nearest;
  }

  private static List<Candidate> named(
      List<Rows> among, Expression.Identifier name, BiPredicate<String, String> equal) {
    BiPredicate<String, String> same = name.quoted() ? String::equals : equal;
    List<Candidate> candidates = new ArrayList<>();
    for (Rows rows : among) {
      rows.columns().stream()
          .filter(column -> same.test(column.name(), name.text()))
          .forEach(column -> candidates.add(new Candidate(rows, column)));
    }
    return candidates;
  }

  private Resolution ambiguous(Expression.Reference reference, List<Candidate> candidates) {
    List<String> names = candidates.stream().map(Candidate::qualified).distinct().toList();
    return new Resolution.NotFound(
        Code.AMBIGUOUS_COLUMN,
        "\"" + written(reference) + "\" may be " + String.join(" or ", names) + "; say which.",
        names.stream().findFirst().filter(name -> names.size() == candidates.size()));
  }

  private Resolution missing(Expression.Reference reference) {
    Optional<String> relation = reference.relation().map(Expression.Identifier::text);
    List<Rows> sides = relation.map(this::sides).orElse(inputs);
    boolean doubtful =
        sides.stream().anyMatch(Rows::open)
            || (sides.isEmpty() && inputs.stream().anyMatch(Rows::open))
            || inputs.stream().anyMatch(rows -> hasDoubtful(rows, reference.column().text()));
    if (doubtful) {
      return new Resolution.Doubtful();
    }
    return sides.isEmpty() ? noRelation(reference) : noColumn(reference, sides);
  }

  private List<Rows> sides(String relation) {
    return inputs.stream()
        .filter(rows -> qualifiers(rows).stream().anyMatch(relation::equalsIgnoreCase))
        .toList();
  }

  private static boolean hasDoubtful(Rows rows, String name) {
    return rows.doubtful().stream().anyMatch(name::equalsIgnoreCase);
  }

  private static List<String> qualifiers(Rows rows) {
    List<String> names = new ArrayList<>(List.of(rows.name()));
    rows.columns().forEach(column -> column.qualifier().ifPresent(names::add));
    rows.columns().forEach(column -> names.addAll(rows.aliasesOf(column)));
    return names.stream().distinct().toList();
  }

  private Resolution noRelation(Expression.Reference reference) {
    String relation = reference.relation().orElseThrow().text();
    List<String> known =
        inputs.stream().flatMap(rows -> qualifiers(rows).stream()).distinct().toList();
    boolean columnExists = named(inputs, reference.column(), String::equalsIgnoreCase).size() == 1;
    Optional<String> near =
        Near.to(relation, known).map(name -> name + "." + reference.column().text());
    return new Resolution.NotFound(
        Code.UNKNOWN_RELATION,
        "Nothing named \""
            + relation
            + "\" is read here; known are "
            + String.join(", ", known)
            + ".",
        near.or(() -> columnExists ? Optional.of(reference.column().text()) : Optional.empty()));
  }

  private Resolution noColumn(Expression.Reference reference, List<Rows> sides) {
    String name = reference.column().text();
    if (reference.relation().isEmpty() && Changing.is(name)) {
      return new Resolution.NotFound(
          Code.UNKNOWN_FUNCTION, Changing.says(name), Optional.of(Changing.INSTEAD));
    }
    List<Candidate> all = new ArrayList<>();
    sides.forEach(rows -> rows.columns().forEach(column -> all.add(new Candidate(rows, column))));
    List<String> names = all.stream().map(c -> c.column.name()).distinct().toList();
    String owner =
        reference
            .relation()
            .map(Expression.Identifier::text)
            .orElse(sides.stream().map(Rows::name).collect(Collectors.joining(" and ")));
    return new Resolution.NotFound(
        Code.UNKNOWN_COLUMN,
        owner + (sides.size() > 1 ? " have" : " has") + " no column \"" + name + "\".",
        Near.to(name, names));
  }

  private static String written(Expression.Reference reference) {
    return reference.relation().map(relation -> relation.text() + ".").orElse("")
        + reference.column().text();
  }
}
