package io.datamorph.spec.function;

import static io.datamorph.spec.function.FunctionDefinition.scalar;
import static io.datamorph.spec.function.Parameter.of;

import io.datamorph.spec.type.DataType;
import java.util.List;

/** The catalogue's rows about arrays; places count from 1. */
final class ArrayFunctions {

  private static final ResultType INTEGER = ResultType.always(new DataType.Int());
  private static final ResultType LIKE_ARRAY = ResultType.like(0, "array");
  private static final Parameter ARRAY = of("array", Accepts.ARRAY);
  private static final Parameter ELEMENT = of("x", Accepts.ELEMENT);

  static final List<FunctionDefinition> ROWS =
      List.of(
          scalar(
                  "array",
                  "The values as an array.",
                  new ResultType(
                      "array of the common type",
                      arguments -> new DataType.ArrayOf(arguments.types().get(0))),
                  of("value", Accepts.SAME_COMPARABLE).repeated())
              .nulls(NullRule.NEVER)
              .example("array(1, null, 3)", "{1,NULL,3}"),
          scalar("array_length", "How many elements it has.", INTEGER, ARRAY)
              .alsoNamed("cardinality", "array_size")
              .example("array_length(array('a', 'b'))", "2"),
          scalar(
                  "array_get",
                  "The element at a place; NULL where there is none.",
                  new ResultType(
                      "type of the elements",
                      arguments -> ((DataType.ArrayOf) arguments.types().get(0)).element()),
                  ARRAY,
                  of("place", Accepts.INTEGER).atLeast(0))
              .nulls(NullRule.POSSIBLE)
              .alsoNamed("element_at")
              .example("array_get(split('a,b', ','), 2)", "b"),
          scalar(
                  "array_contains",
                  "Whether x is one of its elements; NULL where it is not, but an element is NULL.",
                  ResultType.always(new DataType.Bool()),
                  ARRAY,
                  ELEMENT)
              .nulls(NullRule.POSSIBLE)
              .example("array_contains(array(1, 2), 2)", "true"),
          scalar(
                  "array_position",
                  "The first place of x; 0 where it is not an element.",
                  INTEGER,
                  ARRAY,
                  ELEMENT)
              .example("array_position(array('a', 'b'), 'b')", "2"),
          scalar(
                  "array_join",
                  "The elements that are not NULL as text, with the separator between them.",
                  ResultType.always(new DataType.Text()),
                  of("array", Accepts.TEXT_ARRAY),
                  of("separator", Accepts.TEXT).constant(Constant.anyText()))
              .alsoNamed("array_to_string")
              .example("array_join(array(1, null, 3), '-')", "1-3"),
          scalar(
                  "array_distinct",
                  "Every element once, in the order of their first places.",
                  LIKE_ARRAY,
                  ARRAY)
              .example("array_distinct(array('b', 'a', 'b'))", "{b,a}"),
          scalar(
                  "array_sort",
                  "The elements in ascending order, NULLs last.",
                  LIKE_ARRAY,
                  of("array", Accepts.ORDERED_ARRAY))
              .example("array_sort(array('b', null, 'B'))", "{B,b,NULL}"));

  private ArrayFunctions() {}
}
