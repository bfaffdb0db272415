package io.datamorph.gluescript;

/** The target is the input's rows. */
final class ReplaceTarget {

  private ReplaceTarget() {}

  static String emit(TargetRows rows) {
    return TargetRows.part(
        rows.comment(""), rows.input().call("select", rows.values()).assignedTo("result"));
  }
}
