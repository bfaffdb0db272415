package io.datamorph.specgenerator.domain.intent;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes expressions in the spec language.
 *
 * @param made expressions that are columns already, and how those are written
 */
public record Rendering(Function<Expr.Col, String> names, Map<Expr, String> made) {

  private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");
  private static final Set<String> LOGIC = Set.of("and", "or");
  private static final Set<String> UNEVEN = Set.of("-", "/");

  public Rendering {
    made = Map.copyOf(made);
  }

  /** For people: columns with their tables. */
  public static String shown(Expr expr) {
    return new Rendering(col -> col.ref().display(), Map.of()).of(expr);
  }

  /** The text of the expression. */
  public String of(Expr expr) {
    String ready = made.get(expr);
    if (ready != null) {
      return ready;
    }
    return switch (expr) {
      case Expr.Col col -> names.apply(col);
      case Expr.Lit lit -> lit.text();
      case Expr.Out out -> quoted(out.name());
      case Expr.Origin origin -> "the table each row comes from";
      case Expr.Element element ->
          (element.place() ? "place in " : "element of ") + element.of().display();
      case Expr.Rows rows ->
          rows.where().map(w -> "count(" + only(w, "1") + ")").orElse("count(*)");
      case Expr.Call call -> call.function() + list(call.arguments());
      case Expr.Agg agg -> aggregate(agg);
      case Expr.Win win -> window(win);
      case Expr.Per per -> of(per.aggregate()) + " per " + list(per.keys());
      case Expr.Op op -> side(op, op.left()) + " " + op.operator() + " " + side(op, op.right());
      case Expr.Cast cast -> "cast(" + of(cast.operand()) + " as " + cast.type() + ")";
      case Expr.IsNull isNull ->
          operand(isNull.operand()) + (isNull.negated() ? " is not null" : " is null");
      case Expr.Not not -> "not (" + of(not.operand()) + ")";
      case Expr.In in -> of(in.operand()) + " in (" + String.join(", ", in.literals()) + ")";
      case Expr.Exists exists ->
          "rows of "
              + exists.other().name().table()
              + exists.where().map(w -> " where " + of(w)).orElse("");
      case Expr.Case choice -> choice(choice);
    };
  }

  private String operand(Expr expr) {
    return expr instanceof Expr.Op ? "(" + of(expr) + ")" : of(expr);
  }

  private String list(List<Expr> exprs) {
    return exprs.stream().map(this::of).collect(Collectors.joining(", ", "(", ")"));
  }

  private String aggregate(Expr.Agg agg) {
    List<String> arguments = agg.arguments().stream().map(this::of).toList();
    String first = arguments.isEmpty() ? "1" : arguments.getFirst();
    String counted = agg.where().map(where -> only(where, first)).orElse(first);
    StringBuilder text = new StringBuilder(agg.function()).append('(');
    text.append(agg.distinct() ? "distinct " : "").append(counted);
    arguments.stream().skip(1).forEach(other -> text.append(", ").append(other));
    text.append(agg.order().isEmpty() ? "" : " order by " + keys(agg.order()));
    return text.append(')').toString();
  }

  private String only(Expr where, String value) {
    boolean filled = where instanceof Expr.IsNull isNull && isNull.negated() && value.equals("1");
    return filled
        ? of(((Expr.IsNull) where).operand())
        : "case when " + of(where) + " then " + value + " end";
  }

  private String window(Expr.Win win) {
    return win.function()
        + list(win.arguments())
        + " over ("
        + (win.partition().isEmpty() ? "" : "partition by " + list(win.partition()))
        + (win.order().isEmpty() ? "" : " order by " + keys(win.order()))
        + ")";
  }

  /** Keys of an order as text. */
  public String keys(List<Ordering> order) {
    return order.stream()
        .map(o -> of(o.by()) + (o.direction().name().equals("DESC") ? " desc" : ""))
        .collect(Collectors.joining(", "));
  }

  private String choice(Expr.Case choice) {
    return choice.whens().stream()
            .map(w -> " when " + of(w.condition()) + " then " + of(w.value()))
            .collect(Collectors.joining("", "case", ""))
        + choice.otherwise().map(o -> " else " + of(o)).orElse("")
        + " end";
  }

  private String side(Expr.Op outer, Expr part) {
    String text = of(part);
    boolean flat =
        made.containsKey(part)
            || !(part instanceof Expr.Op inner)
            || inner.operator().equals(outer.operator()) && !UNEVEN.contains(outer.operator())
            || LOGIC.contains(outer.operator()) && !LOGIC.contains(inner.operator());
    return flat ? text : "(" + text + ")";
  }

  /** A name as the spec language takes it: quoted unless it is plain. */
  public static String quoted(String name) {
    return PLAIN.matcher(name).matches() ? name : '"' + name.replace("\"", "\"\"") + '"';
  }
}
