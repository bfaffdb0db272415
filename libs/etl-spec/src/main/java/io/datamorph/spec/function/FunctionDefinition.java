package io.datamorph.spec.function;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A row of the function catalogue.
 *
 * @param synonyms other names that are read as this one
 * @param signatures the ways to call it; the first that fits is taken
 * @param allows what else may be said in a call of it
 * @param says what it computes, in a sentence
 */
public record FunctionDefinition(
    Function function,
    List<String> synonyms,
    List<Signature> signatures,
    NullRule nulls,
    Set<Allows> allows,
    String says) {

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
    Objects.requireNonNull(says, "says");
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
    return new FunctionDefinition(
        new Function(name, Function.Kind.SCALAR),
        List.of(),
        List.of(new Signature(List.of(parameters), result)),
        NullRule.ANY_ARGUMENT,
        Set.of(),
        says);
  }

  static FunctionDefinition aggregate(
      String name, String says, ResultType result, Parameter... parameters) {
    return new FunctionDefinition(
        new Function(name, Function.Kind.AGGREGATE),
        List.of(),
        List.of(new Signature(List.of(parameters), result)),
        NullRule.NO_VALUES,
        Set.of(Allows.WINDOW, Allows.FRAME),
        says);
  }

  static FunctionDefinition window(
      String name, String says, ResultType result, Parameter... parameters) {
    return new FunctionDefinition(
        new Function(name, Function.Kind.WINDOW),
        List.of(),
        List.of(new Signature(List.of(parameters), result)),
        NullRule.POSSIBLE,
        Set.of(Allows.WINDOW),
        says);
  }

  public boolean allows(Allows what) {
    return allows.contains(what);
  }

  FunctionDefinition nulls(NullRule rule) {
    return new FunctionDefinition(function, synonyms, signatures, rule, allows, says);
  }

  FunctionDefinition alsoNamed(String... others) {
    return new FunctionDefinition(function, List.of(others), signatures, nulls, allows, says);
  }

  FunctionDefinition allowing(Allows... more) {
    Set<Allows> all = EnumSet.noneOf(Allows.class);
    all.addAll(allows);
    all.addAll(List.of(more));
    return new FunctionDefinition(function, synonyms, signatures, nulls, all, says);
  }

  /** An aggregate that engines cannot compute over a window. */
  FunctionDefinition onlyOfGroups() {
    Set<Allows> fewer = EnumSet.noneOf(Allows.class);
    fewer.addAll(allows);
    fewer.removeAll(Set.of(Allows.WINDOW, Allows.FRAME));
    return new FunctionDefinition(function, synonyms, signatures, nulls, fewer, says);
  }

  FunctionDefinition or(ResultType result, Parameter... parameters) {
    List<Signature> more = new ArrayList<>(signatures);
    more.add(new Signature(List.of(parameters), result));
    return new FunctionDefinition(function, synonyms, more, nulls, allows, says);
  }
}
