package io.datamorph.spec.document;

import com.fasterxml.jackson.databind.JsonNode;
import io.datamorph.spec.check.Code;
import io.datamorph.spec.check.Findings;
import io.datamorph.spec.check.Near;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads one step; a new kind of step is one more entry of {@link #KINDS}. */
record StepReader(Findings findings) {

  /** How the properties of one kind of step become the step. */
  private interface Kind {
    Step read(String name, Properties properties, Entries entries);
  }

  private static final Map<String, Kind> KINDS = kinds();

  Draft.Part<Step> read(JsonNode node, String path) {
    if (!node.isObject()) {
      findings.add(
          Code.WRONG_KIND, path, "A step must be an object, not " + Paths.kind(node) + ".");
      return new Draft.Part<>("", Optional.empty());
    }
    Properties properties = new Properties(node, path, findings);
    String name = properties.text("name");
    String op = properties.text("op").toLowerCase(Locale.ROOT);
    Kind kind = KINDS.get(op);
    if (kind == null) {
      properties.reportMissing();
      unknown(op, properties);
      return new Draft.Part<>(name, Optional.empty());
    }
    Step step = kind.read(name, properties, new Entries(findings));
    properties.noOthers();
    // Without one of its lists nobody knows what the step makes, so nothing may follow from it.
    return new Draft.Part<>(name, Optional.of(step).filter(any -> !properties.lacksList()));
  }

  private void unknown(String op, Properties properties) {
    if (!op.isEmpty()) {
      findings.add(
          Code.UNKNOWN_VALUE,
          properties.at("op"),
          "There is no step \"" + op + "\"; known are " + String.join(", ", KINDS.keySet()) + ".",
          Near.to(op, KINDS.keySet()));
    }
  }

  private static Map<String, Kind> kinds() {
    Map<String, Kind> kinds = new LinkedHashMap<>();
    kinds.put(
        "select",
        (name, from, entries) ->
            new Step.Select(name, from.text("input"), from.list("columns", entries::column)));
    kinds.put(
        "derive",
        (name, from, entries) ->
            new Step.Derive(name, from.text("input"), from.list("columns", entries::column)));
    kinds.put(
        "filter",
        (name, from, entries) -> new Step.Filter(name, from.text("input"), from.text("where")));
    kinds.put("join", (name, from, entries) -> join(name, from));
    kinds.put("aggregate", StepReader::aggregate);
    kinds.put(
        "sort",
        (name, from, entries) ->
            new Step.Sort(name, from.text("input"), from.list("by", entries::orderKey)));
    kinds.put(
        "limit",
        (name, from, entries) ->
            new Step.Limit(
                name,
                from.text("input"),
                from.wholeNumber("count"),
                from.optionalList("orderBy", entries::orderKey)));
    kinds.put(
        "fill",
        (name, from, entries) -> new Step.Fill(name, from.text("input"), entries.fillValues(from)));
    kinds.put(
        "dedupe",
        (name, from, entries) ->
            new Step.Dedupe(
                name,
                from.text("input"),
                from.list("keys", entries::text),
                from.choice("keep", Words.KEEPS, Optional.of(Keep.FIRST)),
                from.optionalList("orderBy", entries::orderKey),
                from.choice("nulls", Words.NULL_KEYS, Optional.of(NullKeys.EQUAL))));
    kinds.put("window", StepReader::window);
    kinds.put("distinct", (name, from, entries) -> new Step.Distinct(name, from.text("input")));
    for (SetOperator operator : SetOperator.values()) {
      kinds.put(
          Words.of(operator),
          (name, from, entries) ->
              new Step.SetOperation(
                  name, operator, from.list("inputs", entries::text), from.requiredFlag("all")));
    }
    kinds.put("pivot", StepReader::pivot);
    kinds.put("unpivot", StepReader::unpivot);
    kinds.put("explode", (name, from, entries) -> explode(name, from));
    kinds.put(
        "custom",
        (name, from, entries) ->
            new Step.Custom(
                name,
                from.list("inputs", entries::text),
                from.text("code"),
                from.list("columns", entries::declared)));
    return kinds;
  }

  private static Step window(String name, Properties from, Entries entries) {
    return new Step.Window(
        name,
        from.text("input"),
        from.list("columns", entries::column),
        from.optionalList("partitionBy", entries::text),
        from.optionalList("orderBy", entries::orderKey),
        from.optionalText("frame").flatMap(text -> entries.frame(text, from.at("frame"))));
  }

  private static Step pivot(String name, Properties from, Entries entries) {
    return new Step.Pivot(
        name,
        from.text("input"),
        from.optionalList("groupBy", entries::column),
        from.text("on"),
        from.optionalList("values", entries::pivotValue),
        from.list("measures", entries::column));
  }

  private static Step unpivot(String name, Properties from, Entries entries) {
    return new Step.Unpivot(
        name,
        from.text("input"),
        from.list("columns", entries::unpivotColumn),
        from.text("nameColumn"),
        from.text("valueColumn"),
        from.flag("includeNulls"));
  }

  private static Step explode(String name, Properties from) {
    return new Step.Explode(
        name,
        from.text("input"),
        from.text("column"),
        from.optionalText("as"),
        from.optionalText("position"),
        from.flag("outer"));
  }

  private static Step join(String name, Properties from) {
    return new Step.Join(
        name,
        from.text("left"),
        from.text("right"),
        from.choice("type", Words.JOIN_TYPES, Optional.of(JoinType.INNER)),
        from.optionalText("on"));
  }

  private static Step aggregate(String name, Properties from, Entries entries) {
    return new Step.Aggregate(
        name,
        from.text("input"),
        from.optionalList("groupBy", entries::column),
        from.optionalList("measures", entries::column),
        from.optionalText("having"));
  }
}
