package io.datamorph.spec.function;

import static io.datamorph.spec.function.FunctionDefinition.scalar;
import static io.datamorph.spec.function.Parameter.of;

import io.datamorph.spec.type.DataType;
import java.util.List;

/** The catalogue's rows about JSON documents. */
final class JsonFunctions {

  private static final Parameter DOCUMENT = of("document", Accepts.JSON);
  private static final Parameter PATH =
      of("path", Accepts.TEXT).constant(new Constant("a path such as a.b[0]", JsonPath::fault));

  static final List<FunctionDefinition> ROWS =
      List.of(
          scalar(
                  "json_text",
                  "The text, number or truth value at the path, as text; a number without zeros"
                      + " at the end. NULL for null, arrays and objects, and where nothing is.",
                  ResultType.always(new DataType.Text()),
                  DOCUMENT,
                  PATH)
              .nulls(NullRule.POSSIBLE)
              .example("json_text(cast('{\"a\": {\"b\": [1, 2.50]}}' as json), 'a.b[1]')", "2.5"),
          scalar(
                  "json_get",
                  "The array or object at the path; numbers in it without zeros at the end. NULL"
                      + " for anything else, and where nothing is.",
                  ResultType.always(new DataType.Json()),
                  DOCUMENT,
                  PATH)
              .nulls(NullRule.POSSIBLE)
              .example("json_get(cast('{\"a\": {\"b\": [1, 2.50]}}' as json), 'a.b')", "[1, 2.5]"),
          scalar(
                  "json_array_length",
                  "How many elements an array has; NULL for anything else.",
                  ResultType.always(new DataType.Int()),
                  DOCUMENT)
              .nulls(NullRule.POSSIBLE)
              .example("json_array_length(cast('[1, [2, 3]]' as json))", "2"));

  private JsonFunctions() {}
}
