package io.datamorph.oraclesql;

import io.datamorph.spec.catalogue.Catalogue;
import io.datamorph.spec.catalogue.CatalogueColumn;
import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.spec.catalogue.TableName;
import io.datamorph.spec.check.CheckResult;
import io.datamorph.spec.check.SpecChecker;
import io.datamorph.spec.type.DataTypes;
import io.datamorph.spec.typed.TypedSpec;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The sample shop's catalogue, and specs over it. */
final class Shop {

  private Shop() {}

  /** Sources customers, orders and order_items as far as the steps read them. */
  static TypedSpec spec(String steps) {
    StringBuilder yaml = new StringBuilder("version: \"1\"\nname: test\nsources:\n");
    for (String table : List.of("customers", "orders", "order_items", "products")) {
      if (steps.matches("(?s).*(input|left|right): " + table + "\\b.*")) {
        yaml.append(
            "  - {name: %1$s, connection: warehouse, table: public.%1$s}\n".formatted(table));
      }
    }
    yaml.append("steps:\n").append(steps.indent(2));
    yaml.append("target: {connection: warehouse, table: public.result, mode: replace, keys: []}\n");
    CheckResult result = SpecChecker.check(yaml.toString(), catalogue());
    if (result instanceof CheckResult.Accepted accepted) {
      return accepted.spec();
    }
    throw new AssertionError(result + "\n" + yaml);
  }

  private static Catalogue catalogue() {
    return new Catalogue(
        "warehouse",
        List.of(
            table(
                "customers",
                "customer_id integer!",
                "first_name text!",
                "last_name text!",
                "email text",
                "city text!",
                "signed_up date!"),
            table(
                "products",
                "product_id integer!",
                "product_name text!",
                "category text!",
                "unit_price decimal(10,2)!"),
            table(
                "orders",
                "order_id integer!",
                "customer_id integer!",
                "ordered_at timestamptz!",
                "status text!",
                "total decimal(12,2)"),
            table(
                "order_items",
                "order_id integer!",
                "line integer!",
                "product_id integer!",
                "quantity integer!",
                "unit_price decimal(10,2)!")));
  }

  /** Columns are written {@code name type}, with {@code !} for not null. */
  private static CatalogueTable table(String name, String... columns) {
    return new CatalogueTable(
        new TableName("public", name),
        Optional.empty(),
        Stream.of(columns).map(Shop::column).toList(),
        List.of(),
        List.of(),
        List.of(),
        1000,
        false);
  }

  private static CatalogueColumn column(String text) {
    String[] parts = text.replace("!", "").split(" ", 2);
    return new CatalogueColumn(
        parts[0],
        DataTypes.parse(parts[1]).orElseThrow(),
        parts[1],
        !text.endsWith("!"),
        Optional.empty());
  }
}
