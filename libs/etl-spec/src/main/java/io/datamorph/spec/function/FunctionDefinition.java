package io.datamorph.spec.function;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A row of the function catalogue.
 *
 * @param synonyms other names that are read as this one
 * @param signatures the ways to call it; the first that fits is taken
 * @param distinct whether {@code f(distinct x)} makes sense
 * @param says what it computes, in a sentence
 */
public record FunctionDefinition(
    Function function,
    List<String> synonyms,
    List<Signature> signatures,
    NullRule nulls,
    boolean distinct,
    String says) {

  public FunctionDefinition {
    Objects.requireNonNull(function, "function");
    Objects.requireNonNull(nulls, "nulls");
    Objects.requireNonNull(says, "says");
    synonyms = List.copyOf(synonyms);
    signatures = List.copyOf(signatures);
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
        false,
        says);
  }

  static FunctionDefinition aggregate(
      String name, String says, ResultType result, Parameter... parameters) {
    return new FunctionDefinition(
        new Function(name, Function.Kind.AGGREGATE),
        List.of(),
        List.of(new Signature(List.of(parameters), result)),
        NullRule.NO_VALUES,
        false,
        says);
  }

  FunctionDefinition nulls(NullRule rule) {
    return new FunctionDefinition(function, synonyms, signatures, rule, distinct, says);
  }

  FunctionDefinition alsoNamed(String... others) {
    return new FunctionDefinition(function, List.of(others), signatures, nulls, distinct, says);
  }

  FunctionDefinition allowingDistinct() {
    return new FunctionDefinition(function, synonyms, signatures, nulls, true, says);
  }

  FunctionDefinition or(ResultType result, Parameter... parameters) {
    List<Signature> more = new ArrayList<>(signatures);
    more.add(new Signature(List.of(parameters), result));
    return new FunctionDefinition(function, synonyms, more, nulls, distinct, says);
  }
}
