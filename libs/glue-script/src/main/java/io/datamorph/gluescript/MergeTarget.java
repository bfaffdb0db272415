package io.datamorph.gluescript;

import io.datamorph.spec.typed.Column;
import java.util.List;

/** The target is the input's rows and those of its own whose key the input does not have. */
final class MergeTarget {

  private MergeTarget() {}

  static String emit(TargetRows rows) {
    if (!rows.target().existing()) {
      return ReplaceTarget.emit(rows);
    }
    String existing = rows.variable("existing rows");
    String added = rows.variable("new rows");
    String kept = rows.variable("kept rows");
    // Read twice below, computed once.
    String selected = rows.input().call("select", rows.values()).call("cache").assignedTo(added);
    String unmatched =
        new Chain(aliased(existing))
            .call(
                "join",
                Python.atom(aliased(added)),
                equalKeys(existing, added, rows.keys()),
                PythonText.literal("left_anti"))
            .assignedTo(kept);
    String all = new Chain(added).call("union", Python.atom(kept)).assignedTo("result");
    return TargetRows.parts(
        List.of(
            rows.existing(existing),
            TargetRows.part(rows.comment("merges rows by key into "), selected),
            TargetRows.part(
                "A row stays whose key is not among the new ones; NULL is a key like any other.",
                unmatched + "\n" + all)));
  }

  private static String aliased(String variable) {
    return variable + ".alias(" + PythonText.quoted(variable) + ")";
  }

  private static Python equalKeys(String existing, String added, List<Column> keys) {
    List<Python> equal =
        keys.stream().map(key -> own(existing, key).method("eqNullSafe", own(added, key))).toList();
    return equal.size() == 1 ? equal.get(0) : Python.connected(Python.Level.AND, "&", equal);
  }

  private static Python own(String variable, Column column) {
    return Columns.column(variable + "." + Columns.quoted(column.id()));
  }
}
