package io.datamorph.gluescript;

import io.datamorph.spec.catalogue.Catalogue;
import io.datamorph.spec.catalogue.CatalogueColumn;
import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.spec.catalogue.TableName;
import io.datamorph.spec.type.DataTypes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The catalogue of a small shop, with one table for every type and two with odd names. */
final class Shop {

  private Shop() {}

  static Catalogue catalogue() {
    return new Catalogue(
        "warehouse",
        List.of(
            table(
                "customers",
                "customer_id integer integer",
                "customer_name text text",
                "email text text",
                "points integer smallint",
                "note text text"),
            table(
                "orders",
                "order_id integer integer",
                "cust_id integer integer",
                "placed_on date date",
                "status text character(10)",
                "amount decimal(12,2) numeric(12,2)",
                "weight double real",
                "note text text"),
            table(
                "order_items",
                "order_id integer integer",
                "line integer integer",
                "quantity integer integer",
                "unit_price decimal(10,2) numeric(10,2)",
                "note text text"),
            table(
                "everything",
                "i integer integer",
                "b bigint bigint",
                "d decimal(12,2) numeric(12,2)",
                "f double double precision",
                "s text text",
                "padded text character(8)",
                "flag boolean boolean",
                "day date date",
                "moment timestamp timestamp without time zone",
                "instant timestamptz timestamp with time zone",
                "u uuid uuid",
                "j json jsonb",
                "tags array<text> text[]"),
            published(
                "order_log",
                "order_id integer integer",
                "amount decimal(14,2) numeric(14,2)",
                "status text character(10)"),
            published(
                "customer_notes",
                "note text text",
                "customer_id integer integer",
                "customer_name text text"),
            published(
                "customer_history",
                "customer_id integer integer",
                "customer_name text text",
                "points bigint bigint",
                "valid_from timestamptz timestamp with time zone",
                "valid_to timestamptz timestamp with time zone",
                "is_current boolean boolean"),
            published(
                "customer_days",
                "customer_id integer integer",
                "customer_name text text",
                "valid_from date date",
                "valid_to date date",
                "is_current boolean boolean"),
            named("Order", column("the id", "integer", "integer")),
            named(
                "say \"hi\"",
                column("a.b", "integer", "integer"),
                column("Total", "decimal(10,2)", "numeric(10,2)"),
                column("total", "decimal(10,2)", "numeric(10,2)"))));
  }

  private static CatalogueTable table(String name, String... columns) {
    return of(name, false, columns(columns));
  }

  private static CatalogueTable published(String name, String... columns) {
    return of(name, true, columns(columns));
  }

  private static CatalogueTable named(String name, CatalogueColumn... columns) {
    return of(name, false, List.of(columns));
  }

  private static List<CatalogueColumn> columns(String... columns) {
    return Stream.of(columns)
        .map(words -> words.split(" ", 3))
        .map(words -> column(words[0], words[1], words[2]))
        .toList();
  }

  private static CatalogueTable of(
      String name, boolean createdHere, List<CatalogueColumn> columns) {
    return new CatalogueTable(
        new TableName("public", name),
        Optional.empty(),
        columns,
        List.of(),
        List.of(),
        List.of(),
        -1,
        createdHere);
  }

  private static CatalogueColumn column(String name, String type, String nativeType) {
    return new CatalogueColumn(
        name, DataTypes.parse(type).orElseThrow(), nativeType, true, Optional.empty());
  }
}
