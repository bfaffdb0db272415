package io.datamorph.gluescript;

import java.util.List;

/** The target is what it was and the input's rows. */
final class AppendTarget {

  private AppendTarget() {}

  static String emit(TargetRows rows) {
    if (!rows.target().existing()) {
      return ReplaceTarget.emit(rows);
    }
    String existing = rows.variable("existing rows");
    String added = rows.variable("new rows");
    return TargetRows.parts(
        List.of(
            rows.existing(existing),
            TargetRows.part(
                rows.comment("adds rows to "),
                rows.input().call("select", rows.values()).assignedTo(added)
                    + "\n"
                    + new Chain(existing).call("union", Python.atom(added)).assignedTo("result"))));
  }
}
