package io.datamorph.specgenerator.domain.planning;

import io.datamorph.spec.document.Frame;
import io.datamorph.spec.document.FrameText;
import io.datamorph.spec.document.NamedExpression;
import io.datamorph.spec.document.Step;
import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Exprs;
import io.datamorph.specgenerator.domain.intent.Ordering;
import io.datamorph.specgenerator.domain.intent.Rendering;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes columns of window functions, one step for all that see the same window. */
final class Windows {

  /** What the functions of one step have in common. */
  private record Shape(List<Expr> partition, List<Ordering> order, Optional<String> frame) {
    static Shape of(Expr.Win win) {
      return new Shape(win.partition(), win.order(), win.frame());
    }
  }

  private final Relation rows;
  private final Map<Expr, String> wanted;

  /** The names that some functions get, because they are columns of the result. */
  Windows(Relation rows, Map<Expr, String> wanted) {
    this.rows = rows;
    this.wanted = wanted;
  }

  void make(List<Expr> exprs) {
    Set<Expr.Win> open = new LinkedHashSet<>();
    exprs.forEach(expr -> open.addAll(Exprs.all(expr, Expr.Win.class)));
    open.removeIf(rows::has);
    while (!open.isEmpty()) {
      Shape shape =
          open.stream().filter(win -> isReady(win, open)).map(Shape::of).findFirst().orElseThrow();
      List<Expr.Win> now =
          open.stream().filter(w -> isReady(w, open) && Shape.of(w).equals(shape)).toList();
      add(shape, now);
      now.forEach(open::remove);
    }
  }

  /** Whether everything inside of it is a column by now. */
  private static boolean isReady(Expr.Win win, Set<Expr.Win> open) {
    return Exprs.parts(win).flatMap(Exprs::all).noneMatch(open::contains);
  }

  private void add(Shape shape, List<Expr.Win> wins) {
    Map<Expr.Win, String> names = new LinkedHashMap<>();
    List<NamedExpression> columns = new ArrayList<>();
    for (Expr.Win win : wins) {
      String name = rows.column(wanted.getOrDefault(win, win.function() + "_value"));
      names.put(win, name);
      Expr call = new Expr.Call(win.function(), win.arguments());
      boolean counts = win.function().equals("count") && win.arguments().isEmpty();
      columns.add(NamedExpression.of(name, counts ? "count(*)" : rows.render(call)));
    }
    Optional<Frame> frame = shape.frame().flatMap(FrameText::parse);
    rows.then(
        new Step.Window(
            rows.pipeline().name("windows"),
            rows.step(),
            columns,
            shape.partition().stream().map(rows::render).toList(),
            Sorting.keys(rows, shape.order()),
            frame));
    names.forEach((win, name) -> rows.made(win, Rendering.quoted(name)));
  }
}
