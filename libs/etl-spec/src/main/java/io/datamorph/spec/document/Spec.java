package io.datamorph.spec.document;

import java.util.List;
import java.util.Objects;

/**
 * A spec as it was written: expressions are text, nothing is resolved or typed yet.
 *
 * @param version the language version, "1"
 * @param name what the pipeline is called
 * @param sources the tables read
 * @param steps a graph in which each step names its inputs; the last one feeds the target
 * @param target the table written
 * @param checks what the user asks of every row of the result
 */
public record Spec(
    String version,
    String name,
    List<Source> sources,
    List<Step> steps,
    Target target,
    List<Check> checks) {

  public static final String VERSION = "1";

  public Spec {
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(target, "target");
    sources = List.copyOf(sources);
    steps = List.copyOf(steps);
    checks = List.copyOf(checks);
  }
}
