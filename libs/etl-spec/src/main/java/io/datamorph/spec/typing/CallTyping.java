package io.datamorph.spec.typing;

import io.datamorph.spec.check.Code;
import io.datamorph.spec.check.Near;
import io.datamorph.spec.expression.Expression;
import io.datamorph.spec.function.Function;
import io.datamorph.spec.function.FunctionDefinition;
import io.datamorph.spec.function.FunctionDefinition.Allows;
import io.datamorph.spec.function.Functions;
import io.datamorph.spec.function.Signature;
import io.datamorph.spec.type.DataType;
import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.spec.typed.TypedOrderKey;
import io.datamorph.spec.typing.ExpressionTyper.Aggregates;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Types a call by the function's row in the catalogue. */
record CallTyping(ExpressionTyper typer, Problems problems) {

  /** What other dialects call functions that this one writes otherwise. */
  private static final Map<String, String> ELSEWHERE =
      Map.ofEntries(
          Map.entry("date", "cast(x as date)"),
          Map.entry("timestamp", "cast(x as timestamp)"),
          Map.entry("to_date", "parse_date(text, 'yyyy-MM-dd')"),
          Map.entry("to_timestamp", "parse_timestamp(text, 'yyyy-MM-dd HH:mm:ss')"),
          Map.entry("to_char", "format_date(x, 'yyyy-MM')"),
          Map.entry("date_format", "format_date(x, 'yyyy-MM')"),
          Map.entry("strftime", "format_date(x, 'yyyy-MM')"),
          Map.entry("date_part", "extract(year from x)"),
          Map.entry("isnull", "x is null"),
          Map.entry("to_number", "cast(x as decimal(12,2))"),
          Map.entry("convert", "cast(x as type)"),
          Map.entry("decode", "case when ... then ... end"),
          Map.entry("regexp_matches", "regexp_like(text, 'pattern')"));

  Meaning type(Expression.Call call) {
    Optional<String> distance = UnitFirst.instead(call);
    if (distance.isPresent()) {
      return problems.report(Code.UNSUPPORTED_SYNTAX, UnitFirst.SAYS, distance);
    }
    Optional<FunctionDefinition> definition = Functions.find(call.name());
    if (definition.isEmpty()) {
      call.arguments().forEach(typer::type);
      return unknown(call.name());
    }
    Optional<Misplaced> misplaced = misplaced(call, definition.get());
    return misplaced.isPresent()
        ? problems.report(misplaced.get().code(), misplaced.get().message())
        : typed(filtered(call, definition.get()), definition.get());
  }

  private record Misplaced(Code code, String message) {}

  /** What makes the call impossible where it stands, whatever its arguments are. */
  private Optional<Misplaced> misplaced(Expression.Call call, FunctionDefinition definition) {
    String name = definition.name();
    Aggregates seen = typer.aggregates();
    boolean window = seen.ofWindow();
    return switch (definition.function().kind()) {
      case AGGREGATE -> {
        if (seen == Aggregates.FORBIDDEN) {
          yield notHere(
              "The aggregate "
                  + name
                  + " cannot stand here; it belongs into the measures or"
                  + " the having of an aggregate step, and not inside another aggregate.");
        }
        yield window && !definition.allows(Allows.WINDOW)
            ? notHere(name + " cannot be computed over a window; aggregate, then join.")
            : unsaid(call, definition, window);
      }
      case WINDOW ->
          window
              ? unsaid(call, definition, true)
              : notHere("The window function " + name + " belongs into a window step.");
      case SCALAR -> unsaid(call, definition, window);
    };
  }

  private static Optional<Misplaced> notHere(String message) {
    return Optional.of(new Misplaced(Code.AGGREGATE_NOT_ALLOWED, message));
  }

  /** Words in the call that its function or its place has no use for. */
  private static Optional<Misplaced> unsaid(
      Expression.Call call, FunctionDefinition definition, boolean window) {
    List<String> without = new ArrayList<>();
    if (call.distinct() && (window || !definition.allows(Allows.DISTINCT))) {
      without.add("(distinct ...)");
    }
    if (call.star() && !definition.name().equals("count")) {
      without.add("(*)");
    }
    if (!call.orderBy().isEmpty()
        && (window || call.distinct() || !definition.allows(Allows.ORDER_BY))) {
      without.add("(... order by ...)");
    }
    if (call.filter().isPresent() && definition.function().kind() != Function.Kind.AGGREGATE) {
      without.add("(...) filter (where ...)");
    }
    return without.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Misplaced(
                Code.UNSUPPORTED_SYNTAX,
                definition.name()
                    + without.get(0)
                    + (window ? " has no meaning in a window." : " has no meaning.")));
  }

  /** Aggregates skip NULL, so {@code sum(x) filter (where c)} is {@code sum(case when c ...)}. */
  private static Expression.Call filtered(Expression.Call call, FunctionDefinition definition) {
    boolean ofNothing = call.arguments().isEmpty();
    if (call.filter().isEmpty() || (ofNothing && !definition.name().equals("count"))) {
      return call;
    }
    List<Expression> arguments = new ArrayList<>(call.arguments());
    Expression counted = ofNothing ? new Expression.Number("1") : arguments.removeFirst();
    arguments.addFirst(
        new Expression.Case(
            Optional.empty(),
            List.of(new Expression.When(call.filter().get(), counted)),
            Optional.empty()));
    return new Expression.Call(
        call.name(), arguments, call.distinct(), false, call.orderBy(), Optional.empty());
  }

  private Meaning typed(Expression.Call call, FunctionDefinition definition) {
    ExpressionTyper inner = typer.forArguments(definition.function());
    List<Meaning> meanings = call.arguments().stream().map(inner::type).toList();
    Optional<List<TypedOrderKey>> orderBy = new CallOrder(inner, problems).type(call.orderBy());
    List<Signature> fitting =
        definition.signatures().stream().filter(s -> s.takes(meanings.size())).toList();
    if (fitting.isEmpty() || (call.distinct() && meanings.isEmpty())) {
      return arity(definition, meanings.size());
    }
    if (meanings.contains(Meaning.DOUBTFUL) || orderBy.isEmpty()) {
      return Meaning.DOUBTFUL;
    }
    Optional<ArgumentTyping.Fault> fault = Optional.empty();
    for (Signature signature : fitting) {
      ArgumentTyping arguments = new ArgumentTyping(definition.name(), signature);
      switch (arguments.convert(meanings)) {
        case ArgumentTyping.Converted(var values) -> {
          return Meaning.of(call(definition, signature, values, call.distinct(), orderBy.get()));
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
      boolean distinct,
      List<TypedOrderKey> orderBy) {
    DataType type = signature.result().rule().of(ArgumentTyping.arguments(values));
    return new TypedExpression.Call(
        definition.function(),
        values,
        distinct,
        definition.allows(Allows.ORDER_BY) ? CallOrder.total(orderBy, values.get(0)) : List.of(),
        type,
        nullable(definition, values));
  }

  private boolean nullable(FunctionDefinition definition, List<TypedExpression> values) {
    return switch (definition.nulls()) {
      case ANY_ARGUMENT -> values.stream().anyMatch(TypedExpression::nullable);
      case ALL_ARGUMENTS -> values.stream().allMatch(TypedExpression::nullable);
      case FIRST_ARGUMENT -> values.get(0).nullable();
      case CHOSEN -> values.stream().skip(1).anyMatch(TypedExpression::nullable);
      case POSSIBLE, ONE_VALUE -> true;
      case NEVER -> false;
      case NO_VALUES ->
          typer.aggregates().perhapsNone() || values.stream().anyMatch(TypedExpression::nullable);
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
    if (Changing.is(lower)) {
      return problems.report(
          Code.UNKNOWN_FUNCTION, Changing.says(lower), Optional.of(Changing.INSTEAD));
    }
    if (ELSEWHERE.containsKey(lower)) {
      return problems.report(
          Code.UNKNOWN_FUNCTION,
          "There is no function \"" + lower + "\"; this language writes it otherwise.",
          Optional.of(ELSEWHERE.get(lower)));
    }
    return problems.report(
        Code.UNKNOWN_FUNCTION,
        "There is no function \"" + Problems.shown(name) + "\".",
        Near.to(lower, Functions.names()));
  }
}
