package io.datamorph.codegenerator.domain;

import io.datamorph.spec.typed.TypedSpec;
import java.util.LinkedHashMap;
import java.util.Map;

/** A spec in a few words, for the agent log. */
public final class SpecSummary {

  private SpecSummary() {}

  /** Names and numbers, ready to be metadata. */
  public static Map<String, Object> of(TypedSpec spec) {
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("name", spec.document().name());
    summary.put(
        "source_tables", spec.sources().stream().map(source -> source.table().display()).toList());
    summary.put("steps", spec.steps().stream().map(step -> step.name()).toList());
    summary.put("target_table", spec.target().table().display());
    return summary;
  }
}
