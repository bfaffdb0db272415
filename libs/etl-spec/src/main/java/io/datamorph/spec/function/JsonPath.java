package io.datamorph.spec.function;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The way to a value inside a JSON document: {@code customer.phones[0]}. */
public record JsonPath(List<Step> steps) {

  /** One step down. */
  public sealed interface Step {}

  /** Into an object. */
  public record Key(String name) implements Step {}

  /** Into an array, from 0. */
  public record Index(int number) implements Step {}

  private static final int MAX_LENGTH = 200;
  private static final Pattern STEP =
      Pattern.compile("\\[(?<index>[0-9]{1,9})]|(?<dot>\\.)?(?<key>[\\p{L}_][\\p{L}\\p{N}_ -]*)");

  public JsonPath {
    steps = List.copyOf(steps);
  }

  /** A path without fault. */
  public static JsonPath of(String path) {
    return read(path).orElseThrow(() -> new IllegalArgumentException("no path: " + path));
  }

  /** What is wrong with a path; empty when nothing is. */
  static Optional<String> fault(String path) {
    return path.length() <= MAX_LENGTH && read(path).isPresent()
        ? Optional.empty()
        : Optional.of(
            "\""
                + path
                + "\" is not a path such as a.b[0]; keys begin with a letter and hold"
                + " letters, digits, _, - and blanks");
  }

  private static Optional<JsonPath> read(String path) {
    List<Step> steps = new ArrayList<>();
    Matcher step = STEP.matcher(path);
    int at = 0;
    while (at < path.length()) {
      step.region(at, path.length());
      if (!step.lookingAt()) {
        return Optional.empty();
      }
      boolean dotted = step.group("dot") != null;
      if (step.group("index") != null) {
        steps.add(new Index(Integer.parseInt(step.group("index"))));
      } else if (dotted == steps.isEmpty()) {
        return Optional.empty();
      } else {
        steps.add(new Key(step.group("key")));
      }
      at = step.end();
    }
    return steps.isEmpty() ? Optional.empty() : Optional.of(new JsonPath(steps));
  }
}
