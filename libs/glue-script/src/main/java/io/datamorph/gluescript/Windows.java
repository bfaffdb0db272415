package io.datamorph.gluescript;

import io.datamorph.spec.document.Frame;
import io.datamorph.spec.typed.TypedExpression.WindowCall;
import io.datamorph.spec.typed.TypedOrderKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The windows of a step, each a variable that is assigned before the step: {@code ranked_window},
 * and {@code ranked_frame} where a function sees some of its rows only.
 */
final class Windows {

  private final String step;
  private final PythonNames names;
  private final Map<String, Variable> variables = new LinkedHashMap<>();

  private record Variable(String name, String assignment) {}

  Windows(String step, PythonNames names) {
    this.step = step;
    this.names = names;
  }

  /** The variable of the window that the call sees. */
  Python of(WindowCall call, Expressions expressions) {
    String window = variable("window", window(call, expressions));
    Frame usual = call.orderBy().isEmpty() ? Frame.whole() : Frame.upToPeers();
    return Python.atom(
        call.frame()
            .filter(frame -> !frame.equals(usual))
            .map(frame -> variable("frame", framed(window, frame)))
            .orElse(window));
  }

  /** The variables' assignments, each with a line break at its end. */
  String assignments() {
    return variables.values().stream()
        .map(variable -> variable.assignment() + "\n")
        .collect(Collectors.joining());
  }

  private String variable(String kind, Chain value) {
    return variables.computeIfAbsent(value.assignedTo(kind), text -> named(kind, value)).name();
  }

  private Variable named(String kind, Chain value) {
    String name = names.another(step + " " + kind);
    return new Variable(name, value.assignedTo(name));
  }

  private static Chain window(WindowCall call, Expressions expressions) {
    Chain window = new Chain("Window");
    if (!call.partitionBy().isEmpty() || call.orderBy().isEmpty()) {
      window.call("partitionBy", expressions.all(call.partitionBy()));
    }
    if (!call.orderBy().isEmpty()) {
      window.call("orderBy", Orders.emit(withoutConstants(call), expressions));
    }
    return window;
  }

  /** What a partition is made by has one value in it, and so orders nothing. */
  private static List<TypedOrderKey> withoutConstants(WindowCall call) {
    List<TypedOrderKey> keys = new ArrayList<>(call.orderBy());
    keys.removeIf(key -> call.partitionBy().contains(key.expression()));
    return keys.isEmpty() ? call.orderBy() : keys;
  }

  private static Chain framed(String window, Frame frame) {
    String method =
        switch (frame.unit()) {
          case ROWS -> "rowsBetween";
          case RANGE -> "rangeBetween";
        };
    return new Chain(window).call(method, bound(frame.start()), bound(frame.end()));
  }

  private static Python bound(Frame.Bound bound) {
    return Python.atom(
        switch (bound) {
          case Frame.UnboundedPreceding first -> "Window.unboundedPreceding";
          case Frame.Preceding preceding -> "-" + preceding.rows();
          case Frame.CurrentRow current -> "Window.currentRow";
          case Frame.Following following -> Integer.toString(following.rows());
          case Frame.UnboundedFollowing last -> "Window.unboundedFollowing";
        });
  }
}
