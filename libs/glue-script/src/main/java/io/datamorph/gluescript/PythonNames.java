package io.datamorph.gluescript;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Variable names: {@code totals} stays {@code totals}, {@code Order} stays {@code Order}, {@code
 * ünï} becomes {@code uni}, {@code class} becomes {@code class_}. No two are equal, not even when
 * case is ignored.
 */
final class PythonNames {

  private static final Set<String> KEYWORDS =
      Set.of(
          ("False None True and as assert async await break class continue def del elif else except"
                  + " finally for from global if import in is lambda nonlocal not or pass raise"
                  + " return try while with yield")
              .split(" "));

  /** Soft keywords, builtins that code may call, and the script's own names, in any case. */
  private static final Set<String> TAKEN =
      Set.of(
          ("false none true match case type print open exec eval compile isinstance abs all any bool"
                  + " dict enumerate filter float format hasattr int iter len list map max min next"
                  + " object range repr reversed round set sorted str sum super tuple zip"
                  + " input globals locals vars getattr setattr delattr dir"
                  + " breakpoint f t window sys args sc spark job glue_context result awsglue"
                  + " pyspark gluecontext dynamicframe sparkcontext getresolvedoptions"
                  + " dataframe json re json_elements descending declared in_place")
              .split(" "));

  private final Map<String, String> variables = new HashMap<>();
  private final Set<String> used = new HashSet<>();

  /** The variable of the relation of this name; always the same one. */
  String of(String relation) {
    return variables.computeIfAbsent(relation, this::unused);
  }

  /** A variable that nothing else has, named after what it holds: {@code totals window}. */
  String another(String what) {
    return unused(what);
  }

  static boolean isKeyword(String name) {
    return KEYWORDS.contains(name);
  }

  private String unused(String relation) {
    String plain = plain(relation);
    String name = isTaken(plain) ? plain + "_" : plain;
    for (int n = 2; !used.add(name.toLowerCase(Locale.ROOT)); n++) {
      name = plain + "_" + n;
    }
    return name;
  }

  private static boolean isTaken(String name) {
    return isKeyword(name) || TAKEN.contains(name.toLowerCase(Locale.ROOT));
  }

  private static String plain(String relation) {
    String name =
        Normalizer.normalize(relation, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .replaceAll("[^A-Za-z0-9]+", "_")
            .replaceAll("^_+|_+$", "");
    if (name.isEmpty()) {
      return "step";
    }
    return Character.isDigit(name.charAt(0)) ? "step_" + name : name;
  }
}
