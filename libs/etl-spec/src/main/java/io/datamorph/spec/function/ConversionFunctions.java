package io.datamorph.spec.function;

import static io.datamorph.spec.function.FunctionDefinition.scalar;
import static io.datamorph.spec.function.Parameter.of;

import io.datamorph.spec.type.DataType;
import java.util.List;
import java.util.Optional;

/** The catalogue's rows that read a text, and give NULL where it is none of theirs. */
final class ConversionFunctions {

  private static final Parameter TEXT = of("text", Accepts.TEXT);
  private static final int MOST = DataType.Decimal.MAX_PRECISION;
  private static final ResultType DECIMAL =
      new ResultType(
          "decimal(p,s)",
          arguments -> new DataType.Decimal(number(arguments, 1), number(arguments, 2)));

  static final List<FunctionDefinition> ROWS =
      List.of(
          read("try_integer", "Digits with or without a sign.", new DataType.Int())
              .alsoNamed("try_int")
              .example("try_integer(' +42 ')", "42"),
          read("try_bigint", "Digits with or without a sign.", new DataType.BigInt())
              .example("try_bigint('12x')", "NULL"),
          scalar(
                  "try_decimal",
                  "Digits with or without a sign and a point, rounded half away from zero.",
                  DECIMAL,
                  TEXT,
                  of("p", Accepts.INTEGER).constant(Constant.between(1, MOST)),
                  of("s", Accepts.INTEGER).constant(Constant.between(0, MOST)))
              .checked(ConversionFunctions::digits)
              .nulls(NullRule.POSSIBLE)
              .example("try_decimal('12.345', 10, 2)", "12.35"),
          read(
                  "try_double",
                  "A number with or without a point and an exponent.",
                  new DataType.Double64())
              .example("try_double('1.5e3')", "1500"),
          read("try_date", "A day as yyyy-MM-dd.", new DataType.Date())
              .example("try_date('2023-02-29')", "NULL"),
          read(
                  "try_timestamp",
                  "A day, or a day and a time, as yyyy-MM-dd HH:mm:ss.ffffff; T may stand for the"
                      + " blank, fraction and seconds may be missing.",
                  new DataType.Timestamp())
              .example("try_timestamp('2024-02-29T07:05')", "2024-02-29 07:05:00"),
          read(
                  "try_timestamptz",
                  "As try_timestamp, with Z or an offset as +02:00 behind a time; else in UTC.",
                  new DataType.TimestampTz())
              .example("try_timestamptz('2024-02-29T07:05:00+02:00')", "2024-02-29 05:05:00+00"));

  private ConversionFunctions() {}

  private static FunctionDefinition read(String name, String says, DataType type) {
    return scalar(name, says, ResultType.always(type), TEXT).nulls(NullRule.POSSIBLE);
  }

  private static int number(ResultType.Arguments arguments, int index) {
    return Integer.parseInt(arguments.constants().get(index).orElseThrow());
  }

  private static Optional<String> digits(ResultType.Arguments arguments) {
    return number(arguments, 2) > number(arguments, 1)
        ? Optional.of("s is the number of digits behind the point and at most p")
        : Optional.empty();
  }
}
