package io.datamorph.spec;

import io.datamorph.spec.catalogue.Catalogue;
import io.datamorph.spec.catalogue.CatalogueColumn;
import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.spec.catalogue.ForeignKey;
import io.datamorph.spec.catalogue.TableName;
import io.datamorph.spec.type.DataTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A small shop with one column of every type. */
public final class ShopCatalogue {

  public static final String WAREHOUSE = "warehouse";

  private ShopCatalogue() {}

  public static Catalogue catalogue() {
    return new Catalogue(
        WAREHOUSE,
        List.of(
            table(
                "customers",
                false,
                "customer_id integer!",
                "first_name text!",
                "last_name text!",
                "email text",
                "phone text",
                "created_at timestamp!"),
            table(
                "orders",
                false,
                "order_id integer!",
                "customer_id integer!",
                "amount decimal(12,2)",
                "quantity integer",
                "status text!",
                "ordered_on date!",
                "shipped_at timestamptz",
                "note text"),
            table(
                "everything",
                false,
                "flag boolean",
                "small integer",
                "big bigint",
                "price decimal(10,2)",
                "ratio double",
                "words text",
                "day date",
                "local timestamp",
                "instant timestamptz",
                "key uuid",
                "doc json",
                "raw bytes",
                "tags array<text>"),
            table("Order Details", false, "Order Id integer!", "ünï text"),
            table("made_here", true, "a integer")));
  }

  /** Columns are written {@code name type}, with {@code !} for not null. */
  static CatalogueTable table(String name, boolean createdHere, String... columns) {
    List<CatalogueColumn> all = new ArrayList<>();
    for (String column : columns) {
      int blank = column.lastIndexOf(' ');
      String type = column.substring(blank + 1).replace("!", "");
      all.add(
          new CatalogueColumn(
              column.substring(0, blank),
              DataTypes.parse(type).orElseThrow(),
              type,
              !column.endsWith("!"),
              Optional.empty()));
    }
    List<ForeignKey> foreignKeys =
        name.equals("orders")
            ? List.of(
                new ForeignKey(
                    List.of("customer_id"),
                    new TableName("public", "customers"),
                    List.of("customer_id")))
            : List.of();
    return new CatalogueTable(
        new TableName("public", name),
        Optional.empty(),
        all,
        List.of(all.get(0).name()),
        List.of(),
        foreignKeys,
        1000,
        createdHere);
  }
}
