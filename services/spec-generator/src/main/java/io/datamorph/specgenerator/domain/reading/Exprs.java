package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Walks through expressions. */
final class Exprs {

  private static final Map<String, String> OPPOSITE =
      Map.of("=", "<>", "<>", "=", "<", ">=", ">=", "<", ">", "<=", "<=", ">");

  private Exprs() {}

  static Stream<Expr> parts(Expr expr) {
    return switch (expr) {
      case Expr.Col col -> Stream.of();
      case Expr.Lit lit -> Stream.of();
      case Expr.Out out -> Stream.of();
      case Expr.Rows rows -> Stream.of();
      case Expr.Call call -> call.arguments().stream();
      case Expr.Agg agg -> agg.argument().stream();
      case Expr.Op op -> Stream.of(op.left(), op.right());
      case Expr.Cast cast -> Stream.of(cast.operand());
      case Expr.IsNull isNull -> Stream.of(isNull.operand());
      case Expr.Not not -> Stream.of(not.operand());
      case Expr.In in -> Stream.of(in.operand());
      case Expr.Case choice ->
          Stream.concat(
              choice.whens().stream().flatMap(w -> Stream.of(w.condition(), w.value())),
              choice.otherwise().stream());
    };
  }

  static Stream<Expr> all(Expr expr) {
    return Stream.concat(Stream.of(expr), parts(expr).flatMap(Exprs::all));
  }

  static Set<ColumnRef> columns(Expr expr) {
    return all(expr)
        .filter(Expr.Col.class::isInstance)
        .map(col -> ((Expr.Col) col).ref())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  static Set<CatalogueTable> tables(Expr expr) {
    Set<CatalogueTable> tables = new LinkedHashSet<>();
    columns(expr).forEach(column -> tables.add(column.table()));
    all(expr)
        .filter(Expr.Rows.class::isInstance)
        .forEach(rows -> ((Expr.Rows) rows).of().ifPresent(tables::add));
    return tables;
  }

  static boolean hasAggregate(Expr expr) {
    return all(expr).anyMatch(part -> part instanceof Expr.Agg || part instanceof Expr.Rows);
  }

  static boolean mentionsOutput(Expr expr) {
    return all(expr).anyMatch(Expr.Out.class::isInstance);
  }

  /** The same expression with some of its parts exchanged; the outermost that change win. */
  static Expr replace(Expr expr, Function<Expr, Expr> change) {
    Expr changed = change.apply(expr);
    if (changed != expr) {
      return changed;
    }
    Function<Expr, Expr> deeper = part -> replace(part, change);
    return switch (expr) {
      case Expr.Col col -> col;
      case Expr.Lit lit -> lit;
      case Expr.Out out -> out;
      case Expr.Rows rows -> rows;
      case Expr.Call call ->
          new Expr.Call(call.function(), call.arguments().stream().map(deeper).toList());
      case Expr.Agg agg -> new Expr.Agg(agg.function(), agg.argument().map(deeper), agg.distinct());
      case Expr.Op op ->
          new Expr.Op(op.operator(), deeper.apply(op.left()), deeper.apply(op.right()));
      case Expr.Cast cast -> new Expr.Cast(deeper.apply(cast.operand()), cast.type());
      case Expr.IsNull isNull -> new Expr.IsNull(deeper.apply(isNull.operand()), isNull.negated());
      case Expr.Not not -> new Expr.Not(deeper.apply(not.operand()));
      case Expr.In in -> new Expr.In(deeper.apply(in.operand()), in.literals());
      case Expr.Case choice ->
          new Expr.Case(
              choice.whens().stream()
                  .map(w -> new Expr.When(deeper.apply(w.condition()), deeper.apply(w.value())))
                  .toList(),
              choice.otherwise().map(deeper));
    };
  }

  /**
   * Keeps the rows for which the condition does not hold; where it cannot be told because a value
   * is missing, it does not hold.
   */
  static Expr excluding(Expr condition) {
    Expr opposite = opposite(condition);
    List<ColumnRef> unsure =
        condition instanceof Expr.IsNull || hasAggregate(condition)
            ? List.of()
            : columns(condition).stream().filter(ref -> ref.column().nullable()).toList();
    Expr kept = opposite;
    for (ColumnRef ref : unsure) {
      kept = Expr.or(kept, new Expr.IsNull(new Expr.Col(ref), false));
    }
    return kept;
  }

  static Expr opposite(Expr condition) {
    return switch (condition) {
      case Expr.IsNull isNull -> new Expr.IsNull(isNull.operand(), !isNull.negated());
      case Expr.Not not -> not.operand();
      case Expr.Op op when OPPOSITE.containsKey(op.operator()) ->
          new Expr.Op(OPPOSITE.get(op.operator()), op.left(), op.right());
      case Expr.Op op -> new Expr.Not(op);
      case Expr.Col col -> new Expr.Not(col);
      case Expr.In in -> new Expr.Not(in);
      case Expr.Lit lit -> new Expr.Not(lit);
      case Expr.Call call -> new Expr.Not(call);
      case Expr.Agg agg -> new Expr.Not(agg);
      case Expr.Cast cast -> new Expr.Not(cast);
      case Expr.Case choice -> new Expr.Not(choice);
      case Expr.Out out -> new Expr.Not(out);
      case Expr.Rows rows -> new Expr.Not(rows);
    };
  }

  static String render(Expr expr, Function<ColumnRef, String> names) {
    Function<Expr, String> deeper = part -> render(part, names);
    return switch (expr) {
      case Expr.Col col -> names.apply(col.ref());
      case Expr.Lit lit -> lit.text();
      case Expr.Out out -> quoted(out.name());
      case Expr.Rows rows -> "count(*)";
      case Expr.Call call ->
          call.function()
              + call.arguments().stream().map(deeper).collect(Collectors.joining(", ", "(", ")"));
      case Expr.Agg agg ->
          agg.function()
              + "("
              + (agg.distinct() ? "distinct " : "")
              + agg.argument().map(deeper).orElse("*")
              + ")";
      case Expr.Op op ->
          side(op, op.left(), names) + " " + op.operator() + " " + side(op, op.right(), names);
      case Expr.Cast cast -> "cast(" + deeper.apply(cast.operand()) + " as " + cast.type() + ")";
      case Expr.IsNull isNull ->
          deeper.apply(isNull.operand()) + (isNull.negated() ? " is not null" : " is null");
      case Expr.Not not -> "not (" + deeper.apply(not.operand()) + ")";
      case Expr.In in ->
          deeper.apply(in.operand()) + " in (" + String.join(", ", in.literals()) + ")";
      case Expr.Case choice ->
          choice.whens().stream()
                  .map(
                      w ->
                          " when "
                              + deeper.apply(w.condition())
                              + " then "
                              + deeper.apply(w.value()))
                  .collect(Collectors.joining("", "case", ""))
              + choice.otherwise().map(o -> " else " + deeper.apply(o)).orElse("")
              + " end";
    };
  }

  private static String side(Expr.Op outer, Expr part, Function<ColumnRef, String> names) {
    String text = render(part, names);
    boolean flat =
        !(part instanceof Expr.Op inner)
            || (inner.operator().equals(outer.operator()) && !outer.operator().matches("[-/]"))
            || (outer.operator().matches("and|or") && !inner.operator().matches("and|or"));
    return flat ? text : "(" + text + ")";
  }

  /** A name as the spec language takes it: quoted unless it is plain. */
  static String quoted(String name) {
    return name.matches("[a-z_][a-z0-9_]*") ? name : '"' + name.replace("\"", "\"\"") + '"';
  }
}
