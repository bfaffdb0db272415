package io.datamorph.spec.function;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * The condition on an argument that must be a constant.
 *
 * @param says what is allowed, in words
 * @param fault what is wrong with a value; empty when nothing is
 */
public record Constant(String says, Function<String, Optional<String>> fault) {

  public Constant {
    Objects.requireNonNull(says, "says");
    Objects.requireNonNull(fault, "fault");
  }

  static Constant oneOf(List<String> words) {
    String says = "one of " + String.join(", ", words);
    return new Constant(
        says,
        value ->
            words.contains(value)
                ? Optional.empty()
                : Optional.of("\"" + value + "\" is not " + says));
  }

  static Constant between(long least, long most) {
    String says = "a whole number from " + least + " to " + most;
    return new Constant(
        says,
        value -> {
          long number = Long.parseLong(value);
          return number >= least && number <= most
              ? Optional.empty()
              : Optional.of(value + " is not " + says);
        });
  }

  static Constant decimalBetween(int least, int most) {
    String says = "a number from " + least + " to " + most;
    return new Constant(
        says,
        value -> {
          BigDecimal number = new BigDecimal(value);
          return number.compareTo(BigDecimal.valueOf(least)) >= 0
                  && number.compareTo(BigDecimal.valueOf(most)) <= 0
              ? Optional.empty()
              : Optional.of(value + " is not " + says);
        });
  }

  static Constant notEmpty() {
    return new Constant(
        "a text that is not empty",
        value -> value.isEmpty() ? Optional.of("it is empty") : Optional.empty());
  }

  /** Anything, if only it is known before the first row. */
  static Constant anyText() {
    return new Constant("a text", value -> Optional.empty());
  }
}
