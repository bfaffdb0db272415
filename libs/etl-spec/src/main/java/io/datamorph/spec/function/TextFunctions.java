package io.datamorph.spec.function;

import static io.datamorph.spec.function.FunctionDefinition.scalar;
import static io.datamorph.spec.function.Parameter.of;

import io.datamorph.spec.type.DataType;
import java.util.List;
import java.util.Optional;

/** The catalogue's rows about text; positions count code points from 1. */
final class TextFunctions {

  private static final ResultType TEXT = ResultType.always(new DataType.Text());
  private static final ResultType INTEGER = ResultType.always(new DataType.Int());
  private static final ResultType BOOLEAN = ResultType.always(new DataType.Bool());
  private static final Parameter ANY_TEXT = of("text", Accepts.TEXT);
  private static final Parameter COUNT = of("count", Accepts.INTEGER).atLeast(0);
  private static final Parameter PATTERN =
      of("pattern", Accepts.TEXT)
          .constant(new Constant("a regular expression of the common subset", Patterns::fault));
  private static final Parameter REPLACEMENT =
      of("replacement", Accepts.TEXT)
          .constant(new Constant("a text without backslash or dollar", TextFunctions::plain));

  static final List<FunctionDefinition> ROWS =
      List.of(
          scalar("lower", "Lower case.", TEXT, ANY_TEXT).alsoNamed("lcase"),
          scalar("upper", "Upper case.", TEXT, ANY_TEXT).alsoNamed("ucase"),
          scalar(
              "initcap", "The first letter of every word upper, the rest lower.", TEXT, ANY_TEXT),
          scalar("trim", "Without blanks at both ends.", TEXT, ANY_TEXT).alsoNamed("btrim"),
          scalar("ltrim", "Without blanks at the start.", TEXT, ANY_TEXT),
          scalar("rtrim", "Without blanks at the end.", TEXT, ANY_TEXT),
          scalar("length", "The number of characters.", INTEGER, ANY_TEXT)
              .alsoNamed("char_length", "character_length", "len"),
          scalar(
                  "substring",
                  "The characters from start on, at most count of them.",
                  TEXT,
                  ANY_TEXT,
                  of("start", Accepts.INTEGER).atLeast(1),
                  COUNT.optional())
              .alsoNamed("substr"),
          scalar("left", "The first characters.", TEXT, ANY_TEXT, COUNT),
          scalar("right", "The last characters.", TEXT, ANY_TEXT, COUNT),
          scalar(
              "replace",
              "Every occurrence of one text replaced by another.",
              TEXT,
              ANY_TEXT,
              of("from", Accepts.TEXT),
              of("to", Accepts.TEXT)),
          scalar(
              "concat",
              "The texts one after the other.",
              TEXT,
              of("text", Accepts.TEXT_OF).repeated()),
          scalar(
                  "concat_ws",
                  "The texts that are not NULL, with the separator between them.",
                  TEXT,
                  of("separator", Accepts.TEXT),
                  of("text", Accepts.TEXT_OF).repeated())
              .nulls(NullRule.FIRST_ARGUMENT),
          scalar(
              "split_part",
              "The n-th part of a text cut at the separator; empty where there is none.",
              TEXT,
              ANY_TEXT,
              of("separator", Accepts.TEXT),
              of("n", Accepts.INTEGER).atLeast(1)),
          scalar(
                  "starts_with",
                  "Whether it begins with prefix.",
                  BOOLEAN,
                  ANY_TEXT,
                  of("prefix", Accepts.TEXT))
              .alsoNamed("startswith"),
          scalar(
                  "ends_with",
                  "Whether it ends with suffix.",
                  BOOLEAN,
                  ANY_TEXT,
                  of("suffix", Accepts.TEXT))
              .alsoNamed("endswith"),
          scalar(
              "contains",
              "Whether part occurs in it.",
              BOOLEAN,
              ANY_TEXT,
              of("part", Accepts.TEXT)),
          scalar(
              "lpad",
              "Filled on the left, or cut, to count characters.",
              TEXT,
              ANY_TEXT,
              COUNT,
              fill()),
          scalar(
              "rpad",
              "Filled on the right, or cut, to count characters.",
              TEXT,
              ANY_TEXT,
              COUNT,
              fill()),
          scalar("reverse", "The characters in reverse order.", TEXT, ANY_TEXT),
          scalar("regexp_like", "Whether the pattern occurs in it.", BOOLEAN, ANY_TEXT, PATTERN),
          scalar(
              "regexp_replace",
              "Every match of the pattern replaced.",
              TEXT,
              ANY_TEXT,
              PATTERN,
              REPLACEMENT),
          scalar(
              "position",
              "Where part begins in text, from 1; 0 where it does not occur.",
              INTEGER,
              of("part", Accepts.TEXT),
              ANY_TEXT));

  private TextFunctions() {}

  private static Parameter fill() {
    return of("fill", Accepts.TEXT)
        .constant(
            new Constant(
                "a text that is not empty",
                value -> value.isEmpty() ? Optional.of("it is empty") : Optional.empty()));
  }

  private static Optional<String> plain(String value) {
    return value.contains("\\") || value.contains("$")
        ? Optional.of("engines read backslash and dollar in it differently")
        : Optional.empty();
  }
}
