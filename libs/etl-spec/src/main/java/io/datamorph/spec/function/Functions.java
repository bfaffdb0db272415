package io.datamorph.spec.function;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The function catalogue: what functions there are, what they take and what comes of it. */
public final class Functions {

  private static final List<FunctionDefinition> ALL =
      Stream.of(
              TextFunctions.ROWS,
              NumberFunctions.ROWS,
              DateFunctions.ROWS,
              ConditionalFunctions.ROWS,
              AggregateFunctions.ROWS,
              WindowFunctions.ROWS)
          .flatMap(List::stream)
          .toList();
  private static final Map<String, FunctionDefinition> BY_NAME = byName();

  private Functions() {}

  public static List<FunctionDefinition> all() {
    return ALL;
  }

  /** The function of this name or synonym, in any case. */
  public static Optional<FunctionDefinition> find(String name) {
    return Optional.ofNullable(BY_NAME.get(name.toLowerCase(Locale.ROOT)));
  }

  /** Every name that {@link #find} knows. */
  public static Set<String> names() {
    return BY_NAME.keySet();
  }

  private static Map<String, FunctionDefinition> byName() {
    Map<String, FunctionDefinition> byName = new LinkedHashMap<>();
    for (FunctionDefinition definition : ALL) {
      Stream.concat(Stream.of(definition.name()), definition.synonyms().stream())
          .filter(name -> byName.put(name, definition) != null)
          .findAny()
          .ifPresent(
              name -> {
                throw new IllegalStateException("two functions are named " + name);
              });
    }
    return java.util.Collections.unmodifiableMap(byName);
  }
}
