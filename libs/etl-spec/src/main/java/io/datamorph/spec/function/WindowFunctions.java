package io.datamorph.spec.function;

import static io.datamorph.spec.function.FunctionDefinition.window;
import static io.datamorph.spec.function.Parameter.of;

import io.datamorph.spec.function.FunctionDefinition.Allows;
import io.datamorph.spec.type.DataType;
import java.util.List;

/** The catalogue's rows that see the rows around the current one, in the order of a window. */
final class WindowFunctions {

  private static final ResultType BIGINT = ResultType.always(new DataType.BigInt());
  private static final ResultType DOUBLE = ResultType.always(new DataType.Double64());
  private static final ResultType INTEGER = ResultType.always(new DataType.Int());
  private static final ResultType LIKE_X = ResultType.like(0, "x");
  private static final Parameter X = of("x", Accepts.ANY);
  private static final Parameter OFFSET =
      of("offset", Accepts.INTEGER).constant(Constant.between(0, Integer.MAX_VALUE));
  private static final Parameter COUNT =
      of("n", Accepts.INTEGER).constant(Constant.between(1, Integer.MAX_VALUE));

  static final List<FunctionDefinition> ROWS =
      List.of(
          window("row_number", "The number of the row, from 1.", BIGINT)
              .nulls(NullRule.NEVER)
              .example("row_number()", "1, 2, 3, 4"),
          window("rank", "One more than the rows that come before the row and its peers.", BIGINT)
              .nulls(NullRule.NEVER)
              .allowing(Allows.PEERS)
              .example("rank()", "1, 1, 3, 3"),
          window("dense_rank", "The number of the row's group of peers, from 1.", BIGINT)
              .nulls(NullRule.NEVER)
              .allowing(Allows.PEERS)
              .example("dense_rank()", "1, 1, 2, 2"),
          window("percent_rank", "(rank - 1) / (rows - 1); 0 for a single row.", DOUBLE)
              .nulls(NullRule.NEVER)
              .allowing(Allows.PEERS)
              .example("percent_rank()", "0, 0, 0.6666666666666666, 0.6666666666666666"),
          window("cume_dist", "The share of rows up to the row and its peers.", DOUBLE)
              .nulls(NullRule.NEVER)
              .allowing(Allows.PEERS)
              .example("cume_dist()", "0.5, 0.5, 1, 1"),
          window("ntile", "The row's number among n parts of nearly equal size.", INTEGER, COUNT)
              .nulls(NullRule.NEVER)
              .example("ntile(3)", "1, 1, 2, 3"),
          window("lag", "x of the row before, or of the one offset rows before.", LIKE_X, X)
              .or(LIKE_X, X, OFFSET)
              .example("lag(units)", "NULL, 3, 1, 2"),
          window("lead", "x of the row after, or of the one offset rows after.", LIKE_X, X)
              .or(LIKE_X, X, OFFSET)
              .example("lead(units, 2)", "2, 2, NULL, NULL"),
          window("first_value", "x of the frame's first row.", LIKE_X, X)
              .allowing(Allows.FRAME)
              .example("first_value(units)", "3, 3, 3, 3"),
          window("last_value", "x of the frame's last row.", LIKE_X, X)
              .allowing(Allows.FRAME)
              .example("last_value(units)", "3, 1, 2, 2"),
          window("nth_value", "x of the frame's n-th row.", LIKE_X, X, COUNT)
              .allowing(Allows.FRAME)
              .example("nth_value(units, 2)", "NULL, 1, 1, 1"));

  private WindowFunctions() {}
}
