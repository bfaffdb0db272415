package io.datamorph.spec.typed;

import io.datamorph.spec.document.Spec;
import java.util.List;
import java.util.stream.Stream;

/**
 * A spec with one meaning: names resolved, types known, steps in an order in which inputs come
 * first.
 */
public record TypedSpec(
    Spec document,
    List<TypedSource> sources,
    List<TypedStep> steps,
    TypedTarget target,
    List<TypedCheck> checks) {

  public TypedSpec {
    sources = List.copyOf(sources);
    steps = List.copyOf(steps);
    checks = List.copyOf(checks);
  }

  /** The source or step of this name; the checker guarantees that every name used exists. */
  public Relation relation(String name) {
    return Stream.<Relation>concat(sources.stream(), steps.stream())
        .filter(relation -> relation.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no relation is named " + name));
  }
}
