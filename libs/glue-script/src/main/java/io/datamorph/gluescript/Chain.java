package io.datamorph.gluescript;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A variable and the chain of calls that computes it, laid out as a formatter for Python would: on
 * one line where it fits, else a call a line, else an argument a line.
 */
final class Chain {

  private final String head;
  private final List<Call> calls = new ArrayList<>();

  private record Call(String name, List<String> arguments) {

    String onOneLine() {
      return "." + name + "(" + String.join(", ", arguments) + ")";
    }

    Stream<String> lines(int width) {
      return arguments.isEmpty() || onOneLine().length() <= width
          ? Stream.of(onOneLine())
          : brokenLines(width);
    }

    Stream<String> brokenLines(int width) {
      return Stream.of(
              Stream.of("." + name + "("),
              Layout.arguments(arguments, width).stream(),
              Stream.of(")"))
          .flatMap(lines -> lines);
    }
  }

  Chain(String head) {
    this.head = head;
  }

  Chain call(String name, List<Python> arguments) {
    calls.add(new Call(name, arguments.stream().map(Python::text).toList()));
    return this;
  }

  Chain call(String name, Python... arguments) {
    return call(name, List.of(arguments));
  }

  Chain withColumn(String name, Python value) {
    return call("withColumn", PythonText.literal(name), value);
  }

  /** {@code variable = head.call(...)...} without a line break at the end. */
  String assignedTo(String variable) {
    String start = variable + " = ";
    String onOneLine =
        start + head + calls.stream().map(Call::onOneLine).collect(Collectors.joining());
    if (onOneLine.length() <= Layout.WIDTH) {
      return onOneLine;
    }
    return calls.size() == 1
        ? start + head + calls.get(0).brokenLines(Layout.WIDTH).collect(Collectors.joining("\n"))
        : start + "(\n" + Layout.INDENT + head + "\n" + calls() + "\n)";
  }

  private String calls() {
    return calls.stream()
        .flatMap(call -> call.lines(Layout.WIDTH - Layout.INDENT.length()))
        .map(line -> Layout.INDENT + line)
        .collect(Collectors.joining("\n"));
  }
}
