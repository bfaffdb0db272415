package io.datamorph.spec.function;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One parameter of a signature.
 *
 * @param constant what a constant argument must look like; empty when any expression will do
 * @param least the least number that makes sense: a smaller constant is refused, a smaller computed
 *     value counts as this one
 */
public record Parameter(
    String name,
    Accepts accepts,
    Presence presence,
    Optional<Constant> constant,
    OptionalInt least) {

  /** How often the argument is given. */
  public enum Presence {
    REQUIRED,
    OPTIONAL,
    /** Once or more; only for the last parameter. */
    REPEATED
  }

  public Parameter {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(accepts, "accepts");
    Objects.requireNonNull(presence, "presence");
    Objects.requireNonNull(constant, "constant");
    Objects.requireNonNull(least, "least");
  }

  static Parameter of(String name, Accepts accepts) {
    return new Parameter(name, accepts, Presence.REQUIRED, Optional.empty(), OptionalInt.empty());
  }

  Parameter optional() {
    return new Parameter(name, accepts, Presence.OPTIONAL, constant, least);
  }

  Parameter repeated() {
    return new Parameter(name, accepts, Presence.REPEATED, constant, least);
  }

  Parameter constant(Constant check) {
    return new Parameter(name, accepts, presence, Optional.of(check), least);
  }

  Parameter atLeast(int number) {
    return new Parameter(name, accepts, presence, constant, OptionalInt.of(number));
  }
}
