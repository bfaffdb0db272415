package io.datamorph.spec.check;

import io.datamorph.spec.ShopCatalogue;
import io.datamorph.spec.typed.TypedSpec;
import java.util.List;

/** Short ways to check a spec against the shop. */
final class Checks {

  private Checks() {}

  static TypedSpec accepted(String document) {
    return switch (SpecChecker.check(document, ShopCatalogue.catalogue())) {
      case CheckResult.Accepted(var spec) -> spec;
      case CheckResult.Refused(var diagnostics) ->
          throw new AssertionError("refused: " + diagnostics);
    };
  }

  static List<Diagnostic> refused(String document) {
    return switch (SpecChecker.check(document, ShopCatalogue.catalogue())) {
      case CheckResult.Accepted accepted -> throw new AssertionError("accepted: " + document);
      case CheckResult.Refused(var diagnostics) -> diagnostics;
    };
  }

  /** {@code CODE path}, one for every diagnostic. */
  static List<String> places(String document) {
    return refused(document).stream().map(d -> d.code() + " " + d.path()).toList();
  }

  /** A spec over orders and customers with these steps, as YAML list entries. */
  static String spec(String steps) {
    String sources = "";
    for (String table : List.of("customers", "orders", "everything")) {
      if (steps.contains(table)) {
        sources += "  - {name: " + table + ", connection: warehouse, table: " + table + "}\n";
      }
    }
    return "version: \"1\"\nname: test\nsources:\n"
        + sources
        + "steps:\n"
        + steps.stripTrailing().indent(2)
        + "target: {connection: warehouse, table: result}\n";
  }
}
