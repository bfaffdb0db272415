package io.datamorph.spec.function;

import io.datamorph.spec.type.DataType;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The type of a call, computed from its converted arguments.
 *
 * @param says in words, for documentation
 */
public record ResultType(String says, Rule rule) {

  /** Argument types and, where an argument is a constant, its value. */
  public record Arguments(List<DataType> types, List<Optional<String>> constants) {
    public Arguments {
      types = List.copyOf(types);
      constants = List.copyOf(constants);
    }
  }

  /** Arguments to type. */
  @FunctionalInterface
  public interface Rule {
    DataType of(Arguments arguments);
  }

  public ResultType {
    Objects.requireNonNull(says, "says");
    Objects.requireNonNull(rule, "rule");
  }

  static ResultType always(DataType type) {
    return new ResultType(type.display(), arguments -> type);
  }

  /** The type of the argument at this index. */
  static ResultType like(int index, String parameter) {
    return new ResultType("type of " + parameter, arguments -> arguments.types().get(index));
  }
}
