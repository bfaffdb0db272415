package io.datamorph.spec.document;

import static io.datamorph.spec.document.JsonShapes.anyObject;
import static io.datamorph.spec.document.JsonShapes.constant;
import static io.datamorph.spec.document.JsonShapes.either;
import static io.datamorph.spec.document.JsonShapes.flag;
import static io.datamorph.spec.document.JsonShapes.list;
import static io.datamorph.spec.document.JsonShapes.number;
import static io.datamorph.spec.document.JsonShapes.object;
import static io.datamorph.spec.document.JsonShapes.op;
import static io.datamorph.spec.document.JsonShapes.property;
import static io.datamorph.spec.document.JsonShapes.reference;
import static io.datamorph.spec.document.JsonShapes.text;
import static io.datamorph.spec.document.JsonShapes.valueOr;
import static io.datamorph.spec.document.JsonShapes.words;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;

/**
 * The shape of a spec as JSON Schema (draft 2020-12), for editors and language models. What a spec
 * means, the checker alone knows.
 */
public final class SpecSchema {

  private SpecSchema() {}

  /** The schema; the same object each time, not to be changed. */
  public static ObjectNode json() {
    return Holder.SCHEMA;
  }

  private static final class Holder {
    private static final ObjectNode SCHEMA = build();
  }

  private static ObjectNode build() {
    ObjectNode root =
        object(
            List.of("name", "sources", "steps", "target"),
            property("version", constant(Spec.VERSION)),
            property("name", text("What the pipeline is called.")),
            property("sources", list(reference("source"))),
            property("steps", list(reference("step"))),
            property("target", reference("target")),
            property("checks", list(reference("check"))));
    root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    ObjectNode definitions = root.putObject("$defs");
    definitions.set("source", source());
    definitions.set("target", target());
    definitions.set("check", check());
    definitions.set("column", column());
    definitions.set("order", order());
    definitions.set("step", step());
    return root;
  }

  private static ObjectNode source() {
    return object(
        List.of("name", "connection", "table"),
        property("name", text("What steps call the table.")),
        property("connection", text("A named connection.")),
        property("table", text("schema.table")));
  }

  private static ObjectNode target() {
    ObjectNode history =
        object(
            List.of(),
            property("validFrom", text("The column that says since when a row holds.")),
            property("asOf", text("Since when, where there is no such column.")),
            property("missing", words(Words.MISSING.keySet())),
            property("validTo", words(Words.VALID_TO.keySet())));
    return object(
        List.of("connection", "table"),
        property("connection", text("A named connection.")),
        property("table", text("schema.table")),
        property("mode", words(Words.MODES.keySet())),
        property("keys", list(text("A column of the result."))),
        property("overwrite", flag()),
        property("history", history));
  }

  private static ObjectNode check() {
    return object(
        List.of("name", "expr"),
        property("name", text("What the check is called.")),
        property("expr", text("A condition that every row must fulfil.")),
        property("severity", words(Words.SEVERITIES.keySet())));
  }

  /** {@code "amount"} or {@code {name, expr}}. */
  private static ObjectNode column() {
    return either(
        text("A column of the input."),
        object(
            List.of("expr"),
            property("name", text("The new column's name.")),
            property("expr", text("An expression."))));
  }

  /** {@code "amount desc nulls last"} or {@code {expr, direction, nulls}}. */
  private static ObjectNode order() {
    return either(
        text("An expression, with desc, nulls first or nulls last behind it."),
        object(
            List.of("expr"),
            property("expr", text("An expression.")),
            property("direction", words(Words.DIRECTIONS.keySet())),
            property("nulls", words(Words.NULLS.keySet()))));
  }

  private static ObjectNode step() {
    ObjectNode columns = list(reference("column"));
    ObjectNode orders = list(reference("order"));
    ObjectNode input = text("A source or an earlier step.");
    return either(
        op("select", List.of("input", "columns"), property("input", input), columns(columns)),
        op("derive", List.of("input", "columns"), property("input", input), columns(columns)),
        op(
            "filter",
            List.of("input", "where"),
            property("input", input),
            property("where", text("A condition."))),
        op(
            "join",
            List.of("left", "right"),
            property("left", input),
            property("right", input),
            property("type", words(Words.JOIN_TYPES.keySet())),
            property("on", text("A condition over both sides."))),
        op(
            "aggregate",
            List.of("input"),
            property("input", input),
            property("groupBy", columns),
            property("measures", columns),
            property("having", text("A condition on groups."))),
        op("sort", List.of("input", "by"), property("input", input), property("by", orders)),
        op(
            "limit",
            List.of("input", "count"),
            property("input", input),
            property("count", number()),
            property("orderBy", orders)),
        op(
            "fill",
            List.of("input", "values"),
            property("input", input),
            property("values", either(columns, anyObject()))),
        op(
            "dedupe",
            List.of("input", "keys"),
            property("input", input),
            property("keys", list(text("A column."))),
            property("keep", words(Words.KEEPS.keySet())),
            property("orderBy", orders),
            property("nulls", words(Words.NULL_KEYS.keySet()))),
        op(
            "window",
            List.of("input", "columns"),
            property("input", input),
            columns(columns),
            property("partitionBy", list(text("An expression."))),
            property("orderBy", orders),
            property("frame", text("rows between 6 preceding and current row"))),
        op("distinct", List.of("input"), property("input", input)),
        setOperation(),
        op(
            "pivot",
            List.of("input", "on", "measures"),
            property("input", input),
            property("groupBy", columns),
            property("on", text("A column.")),
            property("values", list(valueOr("value", "name"))),
            property("measures", columns)),
        op(
            "unpivot",
            List.of("input", "columns", "nameColumn", "valueColumn"),
            property("input", input),
            property("columns", list(valueOr("column", "label"))),
            property("nameColumn", text("The column for the names.")),
            property("valueColumn", text("The column for the values.")),
            property("includeNulls", flag())),
        op(
            "explode",
            List.of("input", "column"),
            property("input", input),
            property("column", text("An array or json column.")),
            property("as", text("The element's name.")),
            property("position", text("A column for the element's place.")),
            property("outer", flag())),
        custom());
  }

  private static ObjectNode setOperation() {
    ObjectNode node =
        op(
            "union",
            List.of("inputs", "all"),
            property("inputs", list(text("A source or an earlier step."))),
            property("all", flag()));
    ((ObjectNode) node.get("properties"))
        .set("op", words(Arrays.stream(SetOperator.values()).map(Words::of).toList()));
    return node;
  }

  private static ObjectNode custom() {
    ObjectNode declared =
        object(
            List.of("name", "type"),
            property("name", text("A column.")),
            property("type", text("A type such as decimal(12,2).")),
            property("nullable", flag()));
    return op(
        "custom",
        List.of("inputs", "code", "columns"),
        property("inputs", list(text("A source or an earlier step."))),
        property("code", text("The body of a Python function that returns a DataFrame.")),
        property("columns", list(declared)));
  }

  private static JsonShapes.Property columns(ObjectNode columns) {
    return property("columns", columns);
  }
}
