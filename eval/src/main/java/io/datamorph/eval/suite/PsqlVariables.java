package io.datamorph.eval.suite;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The variables of a psql script, and the branches that depend on whether they are set. */
final class PsqlVariables {

  private static final Pattern SET = Pattern.compile("\\\\set\\s+([A-Za-z_]\\w*)\\s+([\\w.+-]+)");
  private static final Pattern IF = Pattern.compile("\\\\if\\s+:\\{\\?([A-Za-z_]\\w*)\\}");

  private final Map<String, String> values = new HashMap<>();
  private final Deque<Branch> branches = new ArrayDeque<>();

  private record Branch(boolean taken, boolean otherwise) {}

  /** Carries out a line that begins with a backslash; false if it is not understood. */
  boolean command(String line) {
    Matcher set = SET.matcher(line);
    Matcher condition = IF.matcher(line);
    if (set.matches()) {
      if (isTaken()) {
        values.put(set.group(1), set.group(2));
      }
    } else if (condition.matches()) {
      boolean taken = isTaken();
      boolean isSet = values.containsKey(condition.group(1));
      branches.push(new Branch(taken && isSet, taken && !isSet));
    } else if (line.equals("\\else") && isOpen()) {
      branches.push(new Branch(branches.pop().otherwise(), false));
    } else if (line.equals("\\endif") && isOpen()) {
      branches.pop();
    } else {
      return false;
    }
    return true;
  }

  Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** Whether what stands here is to be carried out. */
  boolean isTaken() {
    return branches.isEmpty() || branches.peek().taken();
  }

  /** Whether an {@code \if} waits for its end. */
  boolean isOpen() {
    return !branches.isEmpty();
  }
}
