package io.datamorph.spec.function;

import java.util.Objects;
import java.util.Optional;

/**
 * One parameter of a signature.
 *
 * @param constant what a constant argument must look like; empty when any expression will do
 */
public record Parameter(
    String name, Accepts accepts, Presence presence, Optional<Constant> constant) {

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
  }

  static Parameter of(String name, Accepts accepts) {
    return new Parameter(name, accepts, Presence.REQUIRED, Optional.empty());
  }

  Parameter optional() {
    return new Parameter(name, accepts, Presence.OPTIONAL, constant);
  }

  Parameter repeated() {
    return new Parameter(name, accepts, Presence.REPEATED, constant);
  }

  Parameter constant(Constant check) {
    return new Parameter(name, accepts, presence, Optional.of(check));
  }
}
