package io.datamorph.gluescript;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a script imports beside what every script does: as much as it uses. */
final class Imports {

  private static final Map<String, Pattern> MODULES =
      new TreeMap<>(
          Map.of("json", Pattern.compile("\\bjson\\."), "re", Pattern.compile("\\bre\\.")));

  /** A long chain has its calls on lines of their own. */
  private static final Map<String, Pattern> OF_PYSPARK =
      new TreeMap<>(
          Map.of(
              "DataFrame", Pattern.compile("\\bDataFrame\\b"),
              "Window", Pattern.compile("\\bWindow\\s*\\."),
              "types as T", Pattern.compile("\\bT\\.")));

  private Imports() {}

  static String modules(String script) {
    return lines(MODULES, "import ", script);
  }

  static String ofPySpark(String script) {
    return lines(OF_PYSPARK, "from pyspark.sql import ", script);
  }

  private static String lines(Map<String, Pattern> names, String start, String script) {
    return names.entrySet().stream()
        .filter(name -> name.getValue().matcher(script).find())
        .map(name -> start + name.getKey() + "\n")
        .collect(Collectors.joining());
  }
}
