package io.datamorph.gluescript;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Functions of the script's own, which stand at its top where something calls them. */
enum Helper {

  /** A JSON array's elements; Spark's own reading takes the quotes off texts. */
  JSON_ELEMENTS(
      "json_elements",
      """
      @F.udf("array<string>")
      def json_elements(text):
          \"""The elements of a JSON array, each as it is written; None for anything else.\"""
          if text is None or not text.lstrip().startswith("["):
              return None
          between = re.compile(r"[\\s,]*")
          decode = json.JSONDecoder(parse_int=str, parse_float=str).raw_decode
          elements = []
          start = between.match(text, text.index("[") + 1).end()
          while text[start] != "]":
              _, end = decode(text, start)
              elements.append(text[start:end])
              start = between.match(text, end).end()
          return elements
      """),

  /** Text bytes turned over, because only numbers have a minus. */
  DESCENDING(
      "descending",
      """
      def descending(text):
          \"""A text that sorts before others where the given one sorts behind them.\"""
          turned = F.translate(F.hex(text), "0123456789ABCDEF", "FEDCBA9876543210")
          return F.concat(turned, F.lit("G"))
      """),

  /** Nothing in Spark's API says so; but what may give another value each time stays put. */
  IN_PLACE(
      "in_place",
      """
      def in_place(condition):
          \"""The condition, computed for no row that is not here; Spark moves others before a join.\"""
          return F.when(F.monotonically_increasing_id() >= 0, condition)
      """),

  /** In what may give another value each time nothing is computed beforehand. */
  BY_ROW(
      "by_row",
      """
      def by_row(constant):
          \"""The constant, for every row; Spark would compute with others before it sees a row.\"""
          return F.when(F.monotonically_increasing_id() >= 0, constant)
      """),

  /** What other people's code promises, held against what it gives. */
  DECLARED(
      "declared",
      """
      def declared(step, frame, types):
          \"""The columns that a custom step declares, in their order and types.\"""
          if not isinstance(frame, DataFrame):
              raise TypeError(f"step {step}: its code returns no DataFrame but {frame!r}")
          columns = []
          for name, kind in types.items():
              if frame.columns.count(name) != 1:
                  found = ", ".join(frame.columns)
                  raise ValueError(f"step {step}: its result must have one column {name}; it has {found}")
              quoted = "`" + name.replace("`", "``") + "`"
              columns.append(F.col(quoted).cast(kind).alias(name))
          return frame.select(columns)
      """);

  private final String function;
  private final String definition;

  Helper(String function, String definition) {
    this.function = function;
    this.definition = definition;
  }

  Python call(Python... arguments) {
    return Python.call(function, arguments);
  }

  /** The functions called in the script. */
  static String definitionsOf(String script) {
    return Arrays.stream(values())
        .filter(helper -> helper.isCalledIn(script))
        .map(helper -> "\n\n" + helper.definition + "\n")
        .collect(Collectors.joining());
  }

  private boolean isCalledIn(String script) {
    return script.contains(function + "(");
  }
}
