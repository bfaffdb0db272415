package io.datamorph.spec.typed;

import java.util.List;

/** Anything with rows that a step can read: a source, or an earlier step. */
public sealed interface Relation permits TypedSource, TypedStep {

  String name();

  /** Output columns in order; their ids are unique. */
  List<Column> columns();
}
