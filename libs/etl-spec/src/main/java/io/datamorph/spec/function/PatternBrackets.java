package io.datamorph.spec.function;

import io.datamorph.spec.function.PatternReader.Fault;

/** Reads {@code [a-z_\d]}; the opening bracket is taken already. */
record PatternBrackets(PatternReader reader) {

  PatternTree read() {
    boolean negated = reader.take('^');
    CodePoints all = CodePoints.NONE;
    for (boolean first = true; first || !reader.take(']'); first = false) {
      all = all.and(item(first));
    }
    return new PatternTree.One(negated ? all.negated() : all);
  }

  private CodePoints item(boolean first) {
    int character = reader.next("a bracket is not closed");
    return switch (character) {
      case '[' -> throw PatternReader.refused("an opening bracket inside brackets");
      case ']' -> throw PatternReader.refused("brackets that begin with a closing one");
      case '&' -> {
        if (reader.sees('&')) {
          throw PatternReader.refused("an intersection (&&)");
        }
        yield from(character);
      }
      case '-' -> {
        if (!first && !reader.sees(']')) {
          throw PatternReader.refused("a - in the midst of brackets; write \\-");
        }
        yield one(character);
      }
      case '\\' -> escaped();
      default -> from(character);
    };
  }

  private CodePoints escaped() {
    boolean range = reader.sees('D') || reader.sees('W') || reader.sees('S');
    if (range) {
      throw PatternReader.refused("\\D, \\W and \\S inside brackets");
    }
    CodePoints escaped = reader.escaped();
    boolean single =
        escaped.ranges().size() == 1
            && escaped.ranges().getFirst().first() == escaped.ranges().getFirst().last();
    if (single) {
      return from(escaped.ranges().getFirst().first());
    }
    if (reader.sees('-')) {
      throw PatternReader.refused("a range that begins with a class");
    }
    return escaped;
  }

  /** The character, or the range that it begins. */
  private CodePoints from(int first) {
    if (!reader.take('-')) {
      return one(first);
    }
    if (reader.sees(']')) {
      return one(first).and(one('-'));
    }
    int last = reader.next("a bracket is not closed");
    if (last == '\\' || last == '[' || last == '-') {
      throw PatternReader.refused("a range that ends with " + Character.toString(last));
    }
    if (last < first) {
      throw new Fault("a range from a later to an earlier character");
    }
    return CodePoints.range(first, last);
  }

  private static CodePoints one(int character) {
    return CodePoints.range(character, character);
  }
}
