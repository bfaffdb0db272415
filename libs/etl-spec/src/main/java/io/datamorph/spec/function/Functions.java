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

  /** Rows that are explained together. */
  public record Topic(String title, List<FunctionDefinition> rows) {
    public Topic {
      rows = List.copyOf(rows);
    }
  }

  private static final List<Topic> TOPICS =
      List.of(
          new Topic("Text", TextFunctions.ROWS),
          new Topic("Patterns, lists, fingerprints", PatternFunctions.ROWS),
          new Topic("Numbers", NumberFunctions.ROWS),
          new Topic("Parts of dates and times", DateFunctions.ROWS),
          new Topic("Reckoning with dates and times", CalendarFunctions.ROWS),
          new Topic("Choices", ConditionalFunctions.ROWS),
          new Topic("Conversions without errors", ConversionFunctions.ROWS),
          new Topic("JSON", JsonFunctions.ROWS),
          new Topic("Arrays", ArrayFunctions.ROWS),
          new Topic("Aggregates", AggregateFunctions.ROWS),
          new Topic("Statistics", StatisticsFunctions.ROWS),
          new Topic("Windows", WindowFunctions.ROWS));
  private static final List<FunctionDefinition> ALL =
      TOPICS.stream().map(Topic::rows).flatMap(List::stream).toList();
  private static final Map<String, FunctionDefinition> BY_NAME = byName();

  private Functions() {}

  public static List<FunctionDefinition> all() {
    return ALL;
  }

  /** The same by topic, as a reader wants them. */
  public static List<Topic> topics() {
    return TOPICS;
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
