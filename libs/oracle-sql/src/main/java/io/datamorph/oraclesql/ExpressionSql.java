package io.datamorph.oraclesql;

import io.datamorph.spec.type.DataType;
import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.spec.typed.TypedExpression.ColumnRef;
import io.datamorph.spec.typed.TypedExpression.WindowCall;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Expressions in PostgreSQL's words: {@code Compare(GREATER, total, 1000)} becomes {@code total >
 * 1000}.
 */
public final class ExpressionSql {

  private static final String CODE_POINTS = " COLLATE ucs_basic";

  private final Function<ColumnRef, String> columns;
  private final Function<WindowCall, String> windows;

  private ExpressionSql(Function<ColumnRef, String> columns, Function<WindowCall, String> windows) {
    this.columns = Objects.requireNonNull(columns, "columns");
    this.windows = Objects.requireNonNull(windows, "windows");
  }

  /**
   * @param columns how a column is referred to where the expression will stand
   */
  public static ExpressionSql over(Function<ColumnRef, String> columns) {
    return new ExpressionSql(
        columns,
        call -> {
          throw new IllegalArgumentException(
              call.function().name() + " over a window stands outside of a window step");
        });
  }

  /** For expressions over the columns of the one relation they are put on. */
  public static ExpressionSql overOneRelation() {
    return over(ref -> Identifier.quoted(ref.column().id()));
  }

  /**
   * @param names what each call's window is called where the expression will stand
   */
  ExpressionSql withWindows(Function<WindowCall, String> names) {
    return new ExpressionSql(columns, names);
  }

  /** The expression, not in parentheses. */
  public String emit(TypedExpression node) {
    return switch (node) {
      case TypedExpression.Literal literal -> LiteralSql.emit(literal);
      case ColumnRef ref -> columns.apply(ref);
      case TypedExpression.Arithmetic arithmetic -> ArithmeticSql.emit(arithmetic, this);
      case TypedExpression.Negate negate -> "-(" + emit(negate.operand()) + ")";
      case TypedExpression.Compare compare -> compare(compare);
      case TypedExpression.And and -> ConjunctionSql.emit(and, this);
      case TypedExpression.Or or -> joined(or.operands().stream(), " OR ");
      case TypedExpression.Not not -> not(not);
      case TypedExpression.IsNull isNull -> operand(isNull.operand()) + " IS NULL";
      case TypedExpression.In in ->
          operand(in.operand())
              + " IN ("
              + in.options().stream().map(this::emit).collect(Collectors.joining(", "))
              + ")";
      case TypedExpression.Between between ->
          "%s BETWEEN %s AND %s"
              .formatted(
                  ordered(between.operand()), operand(between.low()), operand(between.high()));
      case TypedExpression.Like like -> PatternSql.like(like, this);
      case TypedExpression.Case branches -> branches(branches);
      case TypedExpression.Cast cast -> CastSql.emit(cast, this);
      case TypedExpression.Call call -> Spellings.emit(call, this);
      case WindowCall call -> WindowSpellings.emit(call, this, windows.apply(call));
    };
  }

  /**
   * The expression as an operand of anything: in parentheses unless it holds together by itself.
   */
  String operand(TypedExpression node) {
    return switch (node) {
      case TypedExpression.Literal literal -> emit(literal);
      case ColumnRef ref -> emit(ref);
      case TypedExpression.Cast cast -> emit(cast);
      case TypedExpression.Call call -> emit(call);
      default -> "(" + emit(node) + ")";
    };
  }

  /** Of its type also as an argument of any type, where a text in quotes has none. */
  static TypedExpression typed(TypedExpression node) {
    return node instanceof TypedExpression.Literal && node.type() instanceof DataType.Text
        ? new TypedExpression.Cast(node, node.type())
        : node;
  }

  /** The operand with the order of its type; for text that is code points. */
  String ordered(TypedExpression node) {
    return node.type() instanceof DataType.Text ? collated(node, CODE_POINTS) : operand(node);
  }

  /** The text operand with the letters of all languages. */
  String withLetters(TypedExpression node) {
    return collated(node, " COLLATE unicode");
  }

  private String collated(TypedExpression node, String collation) {
    return node instanceof ColumnRef ? emit(node) + collation : "(" + emit(node) + ")" + collation;
  }

  String joined(Stream<TypedExpression> operands, String operator) {
    return operands.map(this::operand).collect(Collectors.joining(operator));
  }

  private String not(TypedExpression.Not not) {
    return not.operand() instanceof TypedExpression.IsNull isNull
        ? operand(isNull.operand()) + " IS NOT NULL"
        : "NOT (" + emit(not.operand()) + ")";
  }

  private String compare(TypedExpression.Compare node) {
    return switch (node.operator()) {
      case EQUAL -> operand(node.left()) + " = " + operand(node.right());
      case NOT_EQUAL -> operand(node.left()) + " <> " + operand(node.right());
      case LESS -> ordered(node.left()) + " < " + operand(node.right());
      case LESS_OR_EQUAL -> ordered(node.left()) + " <= " + operand(node.right());
      case GREATER -> ordered(node.left()) + " > " + operand(node.right());
      case GREATER_OR_EQUAL -> ordered(node.left()) + " >= " + operand(node.right());
    };
  }

  private String branches(TypedExpression.Case node) {
    String arms =
        node.whens().stream()
            .map(when -> "WHEN " + emit(when.condition()) + " THEN " + emit(when.result()))
            .collect(Collectors.joining(" "));
    String otherwise = node.otherwise().map(result -> " ELSE " + emit(result)).orElse("");
    return "CASE " + arms + otherwise + " END";
  }
}
