package io.datamorph.specgenerator.domain.intent;

import java.util.List;
import java.util.function.UnaryOperator;

/** The same expression around other parts. */
final class Rebuild {

  private Rebuild() {}

  static Expr with(Expr expr, UnaryOperator<Expr> change) {
    return switch (expr) {
      case Expr.Col col -> col;
      case Expr.Lit lit -> lit;
      case Expr.Out out -> out;
      case Expr.Origin origin -> origin;
      case Expr.Element element -> element;
      case Expr.Rows rows -> new Expr.Rows(rows.of(), rows.where().map(change));
      case Expr.Call call -> new Expr.Call(call.function(), all(call.arguments(), change));
      case Expr.Agg agg ->
          new Expr.Agg(
              agg.function(),
              all(agg.arguments(), change),
              agg.distinct(),
              agg.where().map(change),
              ordered(agg.order(), change));
      case Expr.Win win ->
          new Expr.Win(
              win.function(),
              all(win.arguments(), change),
              all(win.partition(), change),
              ordered(win.order(), change),
              win.frame());
      case Expr.Per per -> new Expr.Per(change.apply(per.aggregate()), all(per.keys(), change));
      case Expr.Op op ->
          new Expr.Op(op.operator(), change.apply(op.left()), change.apply(op.right()));
      case Expr.Cast cast -> new Expr.Cast(change.apply(cast.operand()), cast.type());
      case Expr.IsNull isNull -> new Expr.IsNull(change.apply(isNull.operand()), isNull.negated());
      case Expr.Not not -> new Expr.Not(change.apply(not.operand()));
      case Expr.In in -> new Expr.In(change.apply(in.operand()), in.literals());
      case Expr.Exists exists ->
          new Expr.Exists(exists.of(), exists.other(), exists.where().map(change));
      case Expr.Case choice ->
          new Expr.Case(
              choice.whens().stream()
                  .map(w -> new Expr.When(change.apply(w.condition()), change.apply(w.value())))
                  .toList(),
              choice.otherwise().map(change));
    };
  }

  private static List<Expr> all(List<Expr> exprs, UnaryOperator<Expr> change) {
    return exprs.stream().map(change).toList();
  }

  private static List<Ordering> ordered(List<Ordering> order, UnaryOperator<Expr> change) {
    return order.stream().map(o -> new Ordering(change.apply(o.by()), o.direction())).toList();
  }
}
