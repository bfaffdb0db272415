package io.datamorph.spec.function;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A row of the function catalogue.
 *
 * @param synonyms other names that are read as this one
 * @param signatures the ways to call it; the first that fits is taken
 * @param allows what else may be said in a call of it
 * @param fails when a call is an error, other than by an overflow; empty when never
 * @param says what it computes, in a sentence
 */
public record FunctionDefinition(
    Function function,
    List<String> synonyms,
    List<Signature> signatures,
    NullRule nulls,
    Set<Allows> allows,
    Optional<String> fails,
    String says,
    Optional<Example> example) {

  /** What may be said in a call beside its arguments. */
  public enum Allows {
    /** {@code f(distinct x)}. */
    DISTINCT,
    /** {@code f(x order by y)}: the order of the rows counts. */
    ORDER_BY,
    /** That it stands in a window step. */
    WINDOW,
    /** A frame: in a window step it sees some rows of the partition only. */
    FRAME,
    /** Rows equal in the window's order are peers, so the order is taken as it is. */
    PEERS
  }

  public FunctionDefinition {
    Objects.requireNonNull(function, "function");
    Objects.requireNonNull(nulls, "nulls");
    Objects.requireNonNull(fails, "fails");
    Objects.requireNonNull(says, "says");
    Objects.requireNonNull(example, "example");
    synonyms = List.copyOf(synonyms);
    signatures = List.copyOf(signatures);
    allows = Set.copyOf(allows);
    if (signatures.isEmpty()) {
      throw new IllegalArgumentException(function.name() + " has no signature");
    }
  }

  public String name() {
    return function.name();
  }

  static FunctionDefinition scalar(
      String name, String says, ResultType result, Parameter... parameters) {
    return of(
        new Function(name, Function.Kind.SCALAR),
        NullRule.ANY_ARGUMENT,
        Set.of(),
        says,
        new Signature(List.of(parameters), result));
  }

  static FunctionDefinition aggregate(
      String name, String says, ResultType result, Parameter... parameters) {
    return of(
        new Function(name, Function.Kind.AGGREGATE),
        NullRule.NO_VALUES,
        Set.of(Allows.WINDOW, Allows.FRAME),
        says,
        new Signature(List.of(parameters), result));
  }

  static FunctionDefinition window(
      String name, String says, ResultType result, Parameter... parameters) {
    return of(
        new Function(name, Function.Kind.WINDOW),
        NullRule.POSSIBLE,
        Set.of(Allows.WINDOW),
        says,
        new Signature(List.of(parameters), result));
  }

  private static FunctionDefinition of(
      Function function, NullRule nulls, Set<Allows> allows, String says, Signature signature) {
    return new FunctionDefinition(
        function,
        List.of(),
        List.of(signature),
        nulls,
        allows,
        Optional.empty(),
        says,
        Optional.empty());
  }

  public boolean allows(Allows what) {
    return allows.contains(what);
  }

  FunctionDefinition nulls(NullRule rule) {
    return new FunctionDefinition(
        function, synonyms, signatures, rule, allows, fails, says, example);
  }

  FunctionDefinition alsoNamed(String... others) {
    return new FunctionDefinition(
        function, List.of(others), signatures, nulls, allows, fails, says, example);
  }

  FunctionDefinition allowing(Allows... more) {
    Set<Allows> all = EnumSet.noneOf(Allows.class);
    all.addAll(allows);
    all.addAll(List.of(more));
    return new FunctionDefinition(function, synonyms, signatures, nulls, all, fails, says, example);
  }

  /** An aggregate that engines cannot compute over a window. */
  FunctionDefinition onlyOfGroups() {
    Set<Allows> fewer = EnumSet.noneOf(Allows.class);
    fewer.addAll(allows);
    fewer.removeAll(Set.of(Allows.WINDOW, Allows.FRAME));
    return new FunctionDefinition(
        function, synonyms, signatures, nulls, fewer, fails, says, example);
  }

  FunctionDefinition or(ResultType result, Parameter... parameters) {
    return signed(
        all -> {
          all.add(new Signature(List.of(parameters), result));
          return all;
        });
  }

  /** What is wrong with arguments that fit one by one; asked for the last signature. */
  FunctionDefinition checked(Signature.Check check) {
    return signed(
        all -> {
          all.add(all.removeLast().checked(check));
          return all;
        });
  }

  FunctionDefinition failing(String when) {
    return new FunctionDefinition(
        function, synonyms, signatures, nulls, allows, Optional.of(when), says, example);
  }

  FunctionDefinition example(String call, String value) {
    return new FunctionDefinition(
        function,
        synonyms,
        signatures,
        nulls,
        allows,
        fails,
        says,
        Optional.of(new Example(call, value)));
  }

  private FunctionDefinition signed(UnaryOperator<List<Signature>> change) {
    return new FunctionDefinition(
        function,
        synonyms,
        change.apply(new ArrayList<>(signatures)),
        nulls,
        allows,
        fails,
        says,
        example);
  }
}
