package io.datamorph.spec.check;

import io.datamorph.spec.document.NamedExpression;
import io.datamorph.spec.expression.Expression;
import io.datamorph.spec.expression.ExpressionParser;
import io.datamorph.spec.expression.Parsing;
import io.datamorph.spec.typed.Column;
import io.datamorph.spec.typed.Computed;
import io.datamorph.spec.typed.Trees;
import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.spec.typing.ExpressionTyper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Gathers computed columns, each with a name that no other has. */
final class NamedOutputs {

  private final StepContext context;
  private final Ids ids = new Ids();
  private final List<Computed> computed = new ArrayList<>();
  private final Set<String> doubtful = new HashSet<>();
  private boolean complete = true;

  NamedOutputs(StepContext context) {
    this.context = context;
  }

  List<Computed> computed() {
    return List.copyOf(computed);
  }

  /** Names of columns whose expression is wrong. */
  Set<String> doubtful() {
    return doubtful;
  }

  boolean isComplete() {
    return complete;
  }

  /** Types every entry of the list at the property; the last argument makes a typer for a path. */
  List<Optional<TypedExpression>> addAll(
      List<NamedExpression> entries, String property, Function<String, ExpressionTyper> typers) {
    List<Optional<TypedExpression>> expressions = new ArrayList<>();
    for (int index = 0; index < entries.size(); index++) {
      NamedExpression entry = entries.get(index);
      String path = context.at(property, index);
      String expressionPath = entry.name().isPresent() ? path + ".expr" : path;
      Optional<TypedExpression> expression =
          OutputSyntax.fits(entry, expressionPath, context)
              ? typers.apply(expressionPath).value(entry.expr())
              : Optional.empty();
      add(entry, expression, path);
      expressions.add(expression);
    }
    return expressions;
  }

  private void add(NamedExpression entry, Optional<TypedExpression> expression, String path) {
    Optional<String> name = name(entry, expression, path);
    boolean good = name.isPresent() && expression.isPresent();
    if (name.isPresent() && !ids.take(name.get())) {
      context.report(
          Code.DUPLICATE_COLUMN,
          entry.name().isPresent() ? path + ".name" : path,
          "Two columns are named \"" + name.get() + "\"; give one of them another name.");
      good = false;
    }
    if (good) {
      computed.add(new Computed(column(name.get(), expression.get()), expression.get()));
    } else {
      name.ifPresent(doubtful::add);
      complete = false;
    }
  }

  private Optional<String> name(
      NamedExpression entry, Optional<TypedExpression> expression, String path) {
    if (entry.name().isPresent()) {
      String name = entry.name().get();
      return context.names().stored(name, path + ".name") ? Optional.of(name) : Optional.empty();
    }
    if (expression.isPresent()
        && expression.get() instanceof TypedExpression.ColumnRef(var relation, var column)) {
      return Optional.of(column.name());
    }
    if (OutputSyntax.isOtherwise(entry)) {
      return Optional.empty();
    }
    return switch (ExpressionParser.parse(entry.expr())) {
      case Parsing.Parsed(Expression.Reference reference) -> Optional.of(reference.column().text());
      case Parsing.Parsed(var other) -> {
        context
            .findings()
            .add(
                Code.NAME_REQUIRED,
                path,
                "A computed column needs a name.",
                Optional.of("{\"name\": \"...\", \"expr\": \"" + entry.expr() + "\"}"));
        yield Optional.empty();
      }
      case Parsing.Faulty reported -> Optional.empty();
    };
  }

  /** A computed column; what it is computed from is its lineage. */
  static Column column(String name, TypedExpression expression) {
    return new Column(
        Optional.empty(),
        name,
        name,
        expression.type(),
        expression.nullable(),
        Trees.lineage(expression));
  }
}
