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
          window("row_number", "The number of the row, from 1.", BIGINT).nulls(NullRule.NEVER),
          window("rank", "One more than the rows that come before the row and its peers.", BIGINT)
              .nulls(NullRule.NEVER)
              .allowing(Allows.PEERS),
          window("dense_rank", "The number of the row's group of peers, from 1.", BIGINT)
              .nulls(NullRule.NEVER)
              .allowing(Allows.PEERS),
          window("percent_rank", "(rank - 1) / (rows - 1); 0 for a single row.", DOUBLE)
              .nulls(NullRule.NEVER)
              .allowing(Allows.PEERS),
          window("cume_dist", "The share of rows up to the row and its peers.", DOUBLE)
              .nulls(NullRule.NEVER)
              .allowing(Allows.PEERS),
          window("ntile", "The row's number among n parts of nearly equal size.", INTEGER, COUNT)
              .nulls(NullRule.NEVER),
          window("lag", "x of the row before, or of the one offset rows before.", LIKE_X, X)
              .or(LIKE_X, X, OFFSET),
          window("lead", "x of the row after, or of the one offset rows after.", LIKE_X, X)
              .or(LIKE_X, X, OFFSET),
          window("first_value", "x of the frame's first row.", LIKE_X, X).allowing(Allows.FRAME),
          window("last_value", "x of the frame's last row.", LIKE_X, X).allowing(Allows.FRAME),
          window("nth_value", "x of the frame's n-th row.", LIKE_X, X, COUNT)
              .allowing(Allows.FRAME));

  private WindowFunctions() {}
}
