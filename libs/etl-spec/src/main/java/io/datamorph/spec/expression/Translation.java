package io.datamorph.spec.expression;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import net.sf.jsqlparser.expression.BinaryExpression;
import net.sf.jsqlparser.expression.BooleanValue;
import net.sf.jsqlparser.expression.NotExpression;
import net.sf.jsqlparser.expression.NullValue;
import net.sf.jsqlparser.expression.SignedExpression;
import net.sf.jsqlparser.expression.operators.arithmetic.Addition;
import net.sf.jsqlparser.expression.operators.arithmetic.Concat;
import net.sf.jsqlparser.expression.operators.arithmetic.Division;
import net.sf.jsqlparser.expression.operators.arithmetic.IntegerDivision;
import net.sf.jsqlparser.expression.operators.arithmetic.Modulo;
import net.sf.jsqlparser.expression.operators.arithmetic.Multiplication;
import net.sf.jsqlparser.expression.operators.arithmetic.Subtraction;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.conditional.OrExpression;
import net.sf.jsqlparser.expression.operators.relational.Between;
import net.sf.jsqlparser.expression.operators.relational.EqualsTo;
import net.sf.jsqlparser.expression.operators.relational.GreaterThan;
import net.sf.jsqlparser.expression.operators.relational.GreaterThanEquals;
import net.sf.jsqlparser.expression.operators.relational.InExpression;
import net.sf.jsqlparser.expression.operators.relational.IsBooleanExpression;
import net.sf.jsqlparser.expression.operators.relational.IsDistinctExpression;
import net.sf.jsqlparser.expression.operators.relational.IsNullExpression;
import net.sf.jsqlparser.expression.operators.relational.IsUnknownExpression;
import net.sf.jsqlparser.expression.operators.relational.LikeExpression;
import net.sf.jsqlparser.expression.operators.relational.MinorThan;
import net.sf.jsqlparser.expression.operators.relational.MinorThanEquals;
import net.sf.jsqlparser.expression.operators.relational.NotEqualsTo;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.expression.operators.relational.RegExpMatchOperator;
import net.sf.jsqlparser.expression.operators.relational.RegExpMatchOperatorType;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.AllColumns;

/** JSqlParser's tree of operators over holes -> ours, with the holes filled. */
record Translation(Flat flat) {

  private static final int MAX_DEPTH = 200;

  Expression translate(net.sf.jsqlparser.expression.Expression node, int depth) {
    if (depth > MAX_DEPTH) {
      throw Depth.tooDeep();
    }
    int next = depth + 1;
    return switch (node) {
      case Column column -> flat.operand(column.getColumnName());
      case NullValue constant -> new Expression.Null();
      case BooleanValue constant -> new Expression.Truth(constant.getValue());
      case SignedExpression signed -> signed(signed, next);
      case NotExpression not -> new Expression.Not(translate(not.getExpression(), next));
      case AndExpression and -> new Expression.And(operands(and, AndExpression.class, next));
      case OrExpression or -> new Expression.Or(operands(or, OrExpression.class, next));
      case InExpression in -> negated(in.isNot(), in(in, next));
      case Between between -> negated(between.isNot(), between(between, next));
      case LikeExpression like -> negated(like.isNot(), like(like, next));
      case IsNullExpression test ->
          negated(test.isNot(), new Expression.IsNull(translate(test.getLeftExpression(), next)));
      case IsUnknownExpression test ->
          negated(test.isNot(), new Expression.IsNull(translate(test.getLeftExpression(), next)));
      case IsBooleanExpression test ->
          negated(
              test.isNot(),
              new Expression.IsTruth(translate(test.getLeftExpression(), next), test.isTrue()));
      case IsDistinctExpression test ->
          negated(
              !test.isNot(),
              new Expression.Same(
                  translate(test.getLeftExpression(), next),
                  translate(test.getRightExpression(), next)));
      case RegExpMatchOperator match -> regexp(match, next);
      case IntegerDivision division -> call("div", division, next);
      case BinaryExpression binary -> binary(binary, next);
      case AllColumns star -> throw SyntaxFault.syntax("* stands for nothing here.");
      default -> throw unsupported(node);
    };
  }

  private Expression signed(SignedExpression signed, int depth) {
    Expression operand = translate(signed.getExpression(), depth);
    return switch (signed.getSign()) {
      case '-' -> new Expression.Negate(operand);
      case '+' -> operand;
      default -> throw unsupported(signed);
    };
  }

  private Expression binary(BinaryExpression binary, int depth) {
    Expression.Operator operator =
        switch (binary) {
          case Addition plus -> Expression.Operator.ADD;
          case Subtraction minus -> Expression.Operator.SUBTRACT;
          case Multiplication times -> Expression.Operator.MULTIPLY;
          case Division by -> Expression.Operator.DIVIDE;
          case Modulo modulo -> Expression.Operator.MODULO;
          case Concat concat -> Expression.Operator.CONCAT;
          case EqualsTo equal -> Expression.Operator.EQUAL;
          case NotEqualsTo unequal -> Expression.Operator.NOT_EQUAL;
          case MinorThan less -> Expression.Operator.LESS;
          case MinorThanEquals less -> Expression.Operator.LESS_OR_EQUAL;
          case GreaterThan greater -> Expression.Operator.GREATER;
          case GreaterThanEquals greater -> Expression.Operator.GREATER_OR_EQUAL;
          default -> throw unsupported(binary);
        };
    return new Expression.Binary(
        operator,
        translate(binary.getLeftExpression(), depth),
        translate(binary.getRightExpression(), depth));
  }

  /** A chain of AND or of OR leans to the left; as a list it is not deep. */
  private List<Expression> operands(
      BinaryExpression chain, Class<? extends BinaryExpression> kind, int depth) {
    Deque<Expression> operands = new ArrayDeque<>();
    net.sf.jsqlparser.expression.Expression rest = chain;
    while (kind.isInstance(rest)) {
      BinaryExpression link = kind.cast(rest);
      operands.addFirst(translate(link.getRightExpression(), depth));
      rest = link.getLeftExpression();
    }
    operands.addFirst(translate(rest, depth));
    return List.copyOf(operands);
  }

  private Expression in(InExpression in, int depth) {
    if (in.getRightExpression() instanceof ParenthesedExpressionList<?> list
        && list.size() == 1
        && list.get(0) instanceof Column hole) {
      return new Expression.In(
          translate(in.getLeftExpression(), depth), flat.hole(hole.getColumnName()));
    }
    throw SyntaxFault.syntax("After IN a list of values in parentheses is needed.");
  }

  private Expression between(Between between, int depth) {
    return new Expression.Between(
        translate(between.getLeftExpression(), depth),
        translate(between.getBetweenExpressionStart(), depth),
        translate(between.getBetweenExpressionEnd(), depth));
  }

  private Expression like(LikeExpression like, int depth) {
    boolean ignoreCase =
        switch (like.getLikeKeyWord()) {
          case LIKE -> false;
          case ILIKE -> true;
          default -> throw unsupported(like);
        };
    return new Expression.Like(
        translate(like.getLeftExpression(), depth),
        translate(like.getRightExpression(), depth),
        Optional.ofNullable(like.getEscape()).map(escape -> translate(escape, depth)),
        ignoreCase);
  }

  private Expression regexp(RegExpMatchOperator match, int depth) {
    RegExpMatchOperatorType type = match.getOperatorType();
    return switch (type) {
      case MATCH_CASESENSITIVE -> call("regexp_like", match, depth);
      case NOT_MATCH_CASESENSITIVE -> new Expression.Not(call("regexp_like", match, depth));
      case MATCH_CASEINSENSITIVE, NOT_MATCH_CASEINSENSITIVE -> throw unsupported(match);
    };
  }

  private Expression call(String name, BinaryExpression arguments, int depth) {
    return new Expression.Call(
        name,
        List.of(
            translate(arguments.getLeftExpression(), depth),
            translate(arguments.getRightExpression(), depth)),
        false,
        false);
  }

  private static Expression negated(boolean not, Expression expression) {
    return not ? new Expression.Not(expression) : expression;
  }

  private static SyntaxFault unsupported(net.sf.jsqlparser.expression.Expression node) {
    String what =
        node instanceof BinaryExpression binary
            ? "The operator " + binary.getStringExpression()
            : "This kind of expression (" + node.getClass().getSimpleName() + ")";
    return SyntaxFault.unsupported(what + " is not part of the language.");
  }
}
