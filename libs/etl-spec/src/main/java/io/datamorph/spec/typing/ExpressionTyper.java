package io.datamorph.spec.typing;

import io.datamorph.spec.check.Code;
import io.datamorph.spec.check.Findings;
import io.datamorph.spec.expression.Expression;
import io.datamorph.spec.expression.ExpressionParser;
import io.datamorph.spec.expression.Parsing;
import io.datamorph.spec.function.Function;
import io.datamorph.spec.type.DataType;
import io.datamorph.spec.typed.TypedExpression;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Resolves and types the expression at one path, and reports everything that is wrong in it. */
public final class ExpressionTyper {

  /** Whether aggregates may stand in the expression. */
  public enum Aggregates {
    FORBIDDEN,
    /** Over the rows of a group, of which there is at least one. */
    OF_GROUPS,
    /** Over all rows, of which there may be none. */
    OF_ALL_ROWS,
    /** Over the rows of a window, with window functions; the current row is among them. */
    OF_WINDOW,
    /** Over the rows of a window that may have none. */
    OF_WINDOW_OR_NONE;

    boolean ofWindow() {
      return this == OF_WINDOW || this == OF_WINDOW_OR_NONE;
    }

    boolean perhapsNone() {
      return this == OF_ALL_ROWS || this == OF_WINDOW_OR_NONE;
    }
  }

  private final Scope scope;
  private final Scope argumentScope;
  private final Aggregates aggregates;
  private final Problems problems;

  private ExpressionTyper(
      Scope scope, Scope argumentScope, Aggregates aggregates, Problems problems) {
    this.scope = scope;
    this.argumentScope = argumentScope;
    this.aggregates = aggregates;
    this.problems = problems;
  }

  /** For expressions over single rows. */
  public static ExpressionTyper ofRows(Scope scope, Findings findings, String path) {
    return new ExpressionTyper(scope, scope, Aggregates.FORBIDDEN, new Problems(findings, path));
  }

  /** For expressions over groups; {@code rows} is where the aggregates' arguments are looked up. */
  public static ExpressionTyper ofGroups(
      Scope scope, Scope rows, Aggregates aggregates, Findings findings, String path) {
    return new ExpressionTyper(scope, rows, aggregates, new Problems(findings, path));
  }

  /** Reads and types a text. */
  public Meaning type(String text) {
    return switch (ExpressionParser.parse(text)) {
      case Parsing.Parsed(var expression) -> type(expression);
      case Parsing.Faulty(var code, var message, var suggestion) ->
          problems.report(code, message, suggestion);
    };
  }

  /** A condition; a bare NULL is one that is never true. */
  public Optional<TypedExpression> condition(String text) {
    return truth(type(text), "The condition").known();
  }

  /** A value that has a type of its own. */
  public Optional<TypedExpression> value(String text) {
    Meaning meaning = type(text);
    if (meaning instanceof Meaning.Untyped) {
      problems.report(
          Code.TYPE_MISMATCH,
          "NULL alone has no type; say which one.",
          Optional.of("cast(null as text)"));
    }
    return meaning.known();
  }

  public Meaning type(Expression expression) {
    return switch (expression) {
      case Expression.Null nothing -> Meaning.UNTYPED;
      case Expression.Truth truth -> Meaning.of(Literals.truth(truth.value()));
      case Expression.Number number -> number(number);
      case Expression.Text text -> Meaning.of(Literals.text(text.value()));
      case Expression.Reference reference -> reference(reference);
      case Expression.Binary binary -> new BinaryTyping(this, problems).type(binary);
      case Expression.Negate negate -> new BinaryTyping(this, problems).negate(negate);
      case Expression.And and -> logic(and.operands(), "AND", TypedExpression.And::new);
      case Expression.Or or -> logic(or.operands(), "OR", TypedExpression.Or::new);
      case Expression.Not not ->
          map(truth(type(not.operand()), "The operand of NOT"), TypedExpression.Not::new);
      case Expression.IsNull test -> new Predicates(this, problems).isNull(test);
      case Expression.IsTruth test -> new Predicates(this, problems).isTruth(test);
      case Expression.Same test -> new Predicates(this, problems).same(test);
      case Expression.In in -> new Predicates(this, problems).in(in);
      case Expression.Between between -> new Predicates(this, problems).between(between);
      case Expression.Like like -> new Predicates(this, problems).like(like);
      case Expression.Case choice -> new CaseTyping(this, problems).type(choice);
      case Expression.Cast cast -> new CastTyping(this, problems).type(cast);
      case Expression.Call call -> new CallTyping(this, problems).type(call);
    };
  }

  /** Operands that are compared: a bare word beside a text was perhaps meant as a text. */
  List<Meaning> typeTogether(List<Expression> operands) {
    Map<Expression, Meaning> known = new LinkedHashMap<>();
    operands.stream()
        .filter(operand -> unknownWord(operand).isEmpty())
        .forEach(operand -> known.computeIfAbsent(operand, this::type));
    boolean text =
        known.values().stream()
            .flatMap(meaning -> meaning.known().stream())
            .anyMatch(value -> value.type() instanceof DataType.Text);
    List<Meaning> meanings = new ArrayList<>();
    for (Expression operand : operands) {
      Optional<Resolution.NotFound> unknown = unknownWord(operand);
      meanings.add(
          unknown.isPresent() ? reported(unknown.get(), operand, text) : known.get(operand));
    }
    return meanings;
  }

  private Optional<Resolution.NotFound> unknownWord(Expression operand) {
    return operand instanceof Expression.Reference reference
            && reference.relation().isEmpty()
            && scope.resolve(reference) instanceof Resolution.NotFound missing
            && missing.code() == Code.UNKNOWN_COLUMN
        ? Optional.of(missing)
        : Optional.empty();
  }

  private Meaning reported(Resolution.NotFound missing, Expression operand, boolean besideText) {
    if (!besideText || missing.suggestion().isPresent()) {
      return problems.report(missing.code(), missing.message(), missing.suggestion());
    }
    String word = ((Expression.Reference) operand).column().text();
    return problems.report(
        missing.code(),
        missing.message() + " A text is written in single quotes.",
        Optional.of("'" + word.replace("'", "''") + "'"));
  }

  private Meaning number(Expression.Number number) {
    Optional<TypedExpression.Literal> literal = Literals.number(number.text());
    return literal.isPresent()
        ? Meaning.of(literal.get())
        : problems.report(
            Code.INVALID_LITERAL,
            "The number " + Problems.shown(number.text()) + " has too many digits.");
  }

  private Meaning reference(Expression.Reference reference) {
    return switch (scope.resolve(reference)) {
      case Resolution.Found(var column) -> Meaning.of(column);
      case Resolution.Doubtful doubtful -> Meaning.DOUBTFUL;
      case Resolution.NotFound(var code, var message, var suggestion) ->
          problems.report(code, message, suggestion);
    };
  }

  private Meaning logic(
      List<Expression> operands,
      String word,
      java.util.function.Function<List<TypedExpression>, TypedExpression> combine) {
    List<TypedExpression> typed = new ArrayList<>();
    for (Expression operand : operands) {
      truth(type(operand), "An operand of " + word).known().ifPresent(typed::add);
    }
    return typed.size() == operands.size() ? Meaning.of(combine.apply(typed)) : Meaning.DOUBTFUL;
  }

  /** The meaning as a truth value. */
  Meaning truth(Meaning meaning, String what) {
    return switch (meaning) {
      case Meaning.Untyped untyped -> Meaning.of(Literals.nothing(new DataType.Bool()));
      case Meaning.Doubtful doubtful -> doubtful;
      case Meaning.Known(var expression) ->
          expression.type() instanceof DataType.Bool
              ? meaning
              : problems.report(
                  Code.CONDITION_NOT_BOOLEAN,
                  what
                      + " must be true or false, but is of type "
                      + expression.type().display()
                      + ".");
    };
  }

  static Meaning map(
      Meaning meaning, java.util.function.Function<TypedExpression, TypedExpression> change) {
    return meaning instanceof Meaning.Known(var expression)
        ? Meaning.of(change.apply(expression))
        : meaning;
  }

  Aggregates aggregates() {
    return aggregates;
  }

  /** For the arguments of a call: inside an aggregate, rows are what is seen. */
  ExpressionTyper forArguments(Function function) {
    return function.kind() != Function.Kind.SCALAR
        ? new ExpressionTyper(argumentScope, argumentScope, Aggregates.FORBIDDEN, problems)
        : this;
  }

  /** All meanings, with a report when they do not fit together. */
  Optional<Unification.Unified> unify(List<Meaning> meanings, String what) {
    return meanings.contains(Meaning.DOUBTFUL)
        ? Optional.empty()
        : unified(Unification.of(meanings), what);
  }

  private Optional<Unification.Unified> unified(Unification.Outcome outcome, String what) {
    return switch (outcome) {
      case Unification.Unified unified -> Optional.of(unified);
      case Unification.Misfit(var one, var other) ->
          misfit(
              what
                  + " must be of one type, but are of "
                  + one.display()
                  + " and "
                  + other.display()
                  + ".",
              Optional.empty());
      case Unification.NoType none ->
          misfit(
              what + " are all NULL and have no type; say which one.",
              Optional.of("cast(null as text)"));
      case Unification.NoValue(var text, var type) -> {
        problems.report(
            Code.INVALID_LITERAL,
            "'" + Problems.shown(text) + "' is not a value of type " + type.display() + ".");
        yield Optional.empty();
      }
    };
  }

  private Optional<Unification.Unified> misfit(String message, Optional<String> suggestion) {
    problems.report(Code.TYPE_MISMATCH, message, suggestion);
    return Optional.empty();
  }
}
