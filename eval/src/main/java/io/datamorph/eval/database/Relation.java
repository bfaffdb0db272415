package io.datamorph.eval.database;

/**
 * A table, or what looks like one.
 *
 * @param kind what {@code DROP} calls it, such as TABLE or MATERIALIZED VIEW
 */
public record Relation(String schema, String name, String kind) {

  String quoted() {
    return quoted(schema) + "." + quoted(name);
  }

  /** As people write it: without the schema that everybody uses. */
  public String shown() {
    return schema.equals("public") ? name : schema + "." + name;
  }

  private static String quoted(String identifier) {
    return '"' + identifier.replace("\"", "\"\"") + '"';
  }
}
