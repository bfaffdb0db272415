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

  private static final int WIDTH = 96;
  private static final String INDENT = "    ";

  private final String head;
  private final List<Call> calls = new ArrayList<>();

  private record Call(String name, List<String> arguments) {

    String onOneLine() {
      return "." + name + "(" + String.join(", ", arguments) + ")";
    }

    Stream<String> lines(int width) {
      if (arguments.isEmpty() || onOneLine().length() <= width) {
        return Stream.of(onOneLine());
      }
      return Stream.of(
              Stream.of("." + name + "("),
              arguments.stream().flatMap(argument -> argument(argument, width)),
              Stream.of(")"))
          .flatMap(lines -> lines);
    }

    private static Stream<String> argument(String argument, int width) {
      int room = Math.max(width, WIDTH) - 2 * INDENT.length();
      List<String> lines = argument.length() <= room ? List.of(argument) : LineBreaks.of(argument);
      List<String> indented = new ArrayList<>();
      for (int i = 0; i < lines.size(); i++) {
        indented.add(INDENT + lines.get(i) + (i == lines.size() - 1 ? "," : ""));
      }
      return indented.stream();
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
    if (onOneLine.length() <= WIDTH) {
      return onOneLine;
    }
    return calls.size() == 1
        ? start + head + calls.get(0).lines(0).collect(Collectors.joining("\n"))
        : start + "(\n" + INDENT + head + "\n" + calls() + "\n)";
  }

  private String calls() {
    return calls.stream()
        .flatMap(call -> call.lines(WIDTH - INDENT.length()))
        .map(line -> INDENT + line)
        .collect(Collectors.joining("\n"));
  }
}
