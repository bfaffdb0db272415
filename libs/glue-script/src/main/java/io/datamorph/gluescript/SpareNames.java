package io.datamorph.gluescript;

import io.datamorph.spec.typed.Column;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names of columns that exist inside a step only, and differ from all of its own. */
final class SpareNames {

  private final Set<String> used = new HashSet<>();

  SpareNames(List<Column> columns) {
    columns.forEach(column -> used.add(column.id().toLowerCase(Locale.ROOT)));
  }

  /** The name, or {@code name_2} and so on. */
  String like(String name) {
    String spare = name;
    for (int n = 2; !used.add(spare.toLowerCase(Locale.ROOT)); n++) {
      spare = name + "_" + n;
    }
    return spare;
  }
}
