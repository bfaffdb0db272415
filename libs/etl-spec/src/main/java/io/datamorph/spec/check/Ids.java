package io.datamorph.spec.check;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Column ids that are unique in any case, because not every engine minds the case. */
final class Ids {

  private final Set<String> taken = new HashSet<>();

  /** Takes the name as it is; false when another id is the same. */
  boolean take(String id) {
    return taken.add(id.toLowerCase(Locale.ROOT));
  }

  /** {@code customer_id} of orders, where there is one already -> {@code orders__customer_id}. */
  String unique(String relation, String id) {
    if (take(id)) {
      return id;
    }
    String qualified = shortened(relation + "__" + id, "");
    for (int number = 2; !take(qualified); number++) {
      qualified = shortened(relation + "__" + id, "_" + number);
    }
    return qualified;
  }

  private static String shortened(String name, String suffix) {
    String kept = name;
    while ((kept + suffix).getBytes(StandardCharsets.UTF_8).length > NameRules.MAX_BYTES) {
      kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1));
    }
    return kept + suffix;
  }
}
