package io.datamorph.spec.function;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One way to call a function: its parameters and the type that comes of them.
 *
 * @param check what is wrong with arguments that fit one by one
 */
public record Signature(List<Parameter> parameters, ResultType result, Check check) {

  /** From arguments to what is wrong with them together; empty when nothing is. */
  @FunctionalInterface
  public interface Check {
    Optional<String> fault(ResultType.Arguments arguments);
  }

  public Signature {
    parameters = List.copyOf(parameters);
    Objects.requireNonNull(result, "result");
    Objects.requireNonNull(check, "check");
  }

  Signature(List<Parameter> parameters, ResultType result) {
    this(parameters, result, arguments -> Optional.empty());
  }

  Signature checked(Check other) {
    return new Signature(parameters, result, other);
  }

  /** The fewest arguments. */
  public int least() {
    return (int)
        parameters.stream().filter(p -> p.presence() != Parameter.Presence.OPTIONAL).count();
  }

  /** The most arguments. */
  public int most() {
    return repeats() ? Integer.MAX_VALUE : parameters.size();
  }

  public boolean takes(int arguments) {
    return arguments >= least() && arguments <= most();
  }

  /** The parameter for the argument at this index; {@link #takes} must allow it. */
  public Parameter parameter(int index) {
    return parameters.get(Math.min(index, parameters.size() - 1));
  }

  /** {@code (text, start, [count])}. */
  public String display() {
    return parameters.stream().map(Signature::display).collect(Collectors.joining(", ", "(", ")"));
  }

  private boolean repeats() {
    return !parameters.isEmpty()
        && parameters.get(parameters.size() - 1).presence() == Parameter.Presence.REPEATED;
  }

  private static String display(Parameter parameter) {
    return switch (parameter.presence()) {
      case REQUIRED -> parameter.name();
      case OPTIONAL -> "[" + parameter.name() + "]";
      case REPEATED -> parameter.name() + ", ...";
    };
  }
}
