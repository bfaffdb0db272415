package io.datamorph.spec.typing;

import io.datamorph.spec.check.Code;
import io.datamorph.spec.check.Near;
import io.datamorph.spec.expression.Expression;
import io.datamorph.spec.function.Function;
import io.datamorph.spec.function.FunctionDefinition;
import io.datamorph.spec.function.Functions;
import io.datamorph.spec.function.ResultType;
import io.datamorph.spec.function.Signature;
import io.datamorph.spec.type.DataType;
import io.datamorph.spec.typed.TypedExpression;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Types a call by the function's row in the catalogue. */
record CallTyping(ExpressionTyper typer, Problems problems) {

  private static final Set<String> CHANGING =
      Set.of(
          "now",
          "current_date",
          "current_time",
          "current_timestamp",
          "localtime",
          "localtimestamp",
          "clock_timestamp",
          "today",
          "getdate",
          "sysdate",
          "random",
          "rand",
          "gen_random_uuid",
          "uuid");

  Meaning type(Expression.Call call) {
    Optional<FunctionDefinition> definition = Functions.find(call.name());
    if (definition.isEmpty()) {
      call.arguments().forEach(typer::type);
      return unknown(call.name());
    }
    Function function = definition.get().function();
    boolean aggregate = function.kind() == Function.Kind.AGGREGATE;
    if (aggregate && typer.aggregates() == ExpressionTyper.Aggregates.FORBIDDEN) {
      return problems.report(
          Code.AGGREGATE_NOT_ALLOWED,
          "The aggregate "
              + function.name()
              + " cannot stand here; it belongs into the measures or"
              + " the having of an aggregate step, and not inside another aggregate.");
    }
    if ((call.distinct() && !definition.get().distinct())
        || (call.star() && !function.name().equals("count"))) {
      return problems.report(
          Code.UNSUPPORTED_SYNTAX,
          function.name() + (call.star() ? "(*)" : "(distinct ...)") + " has no meaning.");
    }
    return typed(call, definition.get());
  }

  private Meaning typed(Expression.Call call, FunctionDefinition definition) {
    ExpressionTyper inner = typer.forArguments(definition.function());
    List<Meaning> meanings = call.arguments().stream().map(inner::type).toList();
    List<Signature> fitting =
        definition.signatures().stream().filter(s -> s.takes(meanings.size())).toList();
    if (fitting.isEmpty() || (call.distinct() && meanings.isEmpty())) {
      return arity(definition, meanings.size());
    }
    if (meanings.contains(Meaning.DOUBTFUL)) {
      return Meaning.DOUBTFUL;
    }
    Optional<ArgumentTyping.Fault> fault = Optional.empty();
    for (Signature signature : fitting) {
      ArgumentTyping arguments = new ArgumentTyping(definition.name(), signature);
      switch (arguments.convert(meanings)) {
        case ArgumentTyping.Converted(var values) -> {
          return Meaning.of(call(definition, signature, values, call.distinct()));
        }
        // Of several signatures, the one that got further has the better explanation.
        case ArgumentTyping.Fault found -> {
          if (fault.isEmpty() || found.code() != Code.TYPE_MISMATCH) {
            fault = Optional.of(found);
          }
        }
      }
    }
    ArgumentTyping.Fault found = fault.orElseThrow();
    return problems.report(found.code(), found.message());
  }

  private TypedExpression call(
      FunctionDefinition definition,
      Signature signature,
      List<TypedExpression> values,
      boolean distinct) {
    List<DataType> types = values.stream().map(TypedExpression::type).toList();
    List<Optional<String>> constants =
        values.stream()
            .map(
                v ->
                    v instanceof TypedExpression.Literal literal
                        ? literal.value()
                        : Optional.<String>empty())
            .toList();
    DataType type = signature.result().rule().of(new ResultType.Arguments(types, constants));
    return new TypedExpression.Call(
        definition.function(), values, distinct, type, nullable(definition, values));
  }

  private boolean nullable(FunctionDefinition definition, List<TypedExpression> values) {
    return switch (definition.nulls()) {
      case ANY_ARGUMENT -> values.stream().anyMatch(TypedExpression::nullable);
      case ALL_ARGUMENTS -> values.stream().allMatch(TypedExpression::nullable);
      case FIRST_ARGUMENT -> values.get(0).nullable();
      case POSSIBLE -> true;
      case NEVER -> false;
      case NO_VALUES ->
          typer.aggregates() == ExpressionTyper.Aggregates.OF_ALL_ROWS
              || values.stream().anyMatch(TypedExpression::nullable);
    };
  }

  private Meaning arity(FunctionDefinition definition, int given) {
    String shapes =
        definition.signatures().stream()
            .map(signature -> definition.name() + signature.display())
            .distinct()
            .collect(Collectors.joining(" or "));
    return problems.report(
        Code.WRONG_ARITY,
        definition.name()
            + " is called with "
            + given
            + (given == 1 ? " argument" : " arguments")
            + "; it is "
            + shapes
            + ".");
  }

  private Meaning unknown(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (CHANGING.contains(lower)) {
      return problems.report(
          Code.UNKNOWN_FUNCTION,
          lower
              + " gives another value each time; a spec gives the same rows whenever it runs."
              + " Write the value as a constant.",
          Optional.of("date '2024-01-31'"));
    }
    return problems.report(
        Code.UNKNOWN_FUNCTION,
        "There is no function \"" + Problems.shown(name) + "\".",
        Near.to(lower, Functions.names()));
  }
}
