package io.datamorph.spec.function;

import static io.datamorph.spec.function.FunctionDefinition.scalar;
import static io.datamorph.spec.function.Parameter.of;

import io.datamorph.spec.type.DataType;
import java.util.List;

/** The catalogue's rows about text; positions count code points from 1. */
final class TextFunctions {

  private static final ResultType TEXT = ResultType.always(new DataType.Text());
  private static final ResultType INTEGER = ResultType.always(new DataType.Int());
  private static final ResultType BOOLEAN = ResultType.always(new DataType.Bool());
  private static final Parameter ANY_TEXT = of("text", Accepts.TEXT);
  private static final Parameter COUNT = of("count", Accepts.INTEGER).atLeast(0);
  private static final Parameter FILL = of("fill", Accepts.TEXT).constant(Constant.notEmpty());
  private static final Parameter CHARACTERS =
      of("characters", Accepts.TEXT).constant(Constant.notEmpty()).optional();

  static final List<FunctionDefinition> ROWS =
      List.of(
          scalar("lower", "Lower case.", TEXT, ANY_TEXT)
              .alsoNamed("lcase")
              .example("lower('ÄRGER')", "ärger"),
          scalar("upper", "Upper case.", TEXT, ANY_TEXT)
              .alsoNamed("ucase")
              .example("upper('straße')", "STRASSE"),
          scalar("initcap", "The first letter of every word upper, the rest lower.", TEXT, ANY_TEXT)
              .example("initcap('o''NEIL jean-luc')", "O'neil Jean-luc"),
          scalar(
                  "trim",
                  "Without blanks, or without these characters, at both ends.",
                  TEXT,
                  ANY_TEXT,
                  CHARACTERS)
              .alsoNamed("btrim")
              .example("trim('--a-b-', '-')", "a-b"),
          scalar("ltrim", "As trim, at the start.", TEXT, ANY_TEXT, CHARACTERS)
              .example("ltrim('007', '0')", "7"),
          scalar("rtrim", "As trim, at the end.", TEXT, ANY_TEXT, CHARACTERS)
              .example("rtrim('a.b..', '.')", "a.b"),
          scalar("length", "The number of characters.", INTEGER, ANY_TEXT)
              .alsoNamed("char_length", "character_length", "len")
              .example("length('🦊ä')", "2"),
          scalar(
                  "substring",
                  "The characters from start on, at most count of them.",
                  TEXT,
                  ANY_TEXT,
                  of("start", Accepts.INTEGER).atLeast(1),
                  COUNT.optional())
              .alsoNamed("substr")
              .example("substring('abcdef', 2, 3)", "bcd"),
          scalar("left", "The first characters.", TEXT, ANY_TEXT, COUNT)
              .example("left('abc', 2)", "ab"),
          scalar("right", "The last characters.", TEXT, ANY_TEXT, COUNT)
              .example("right('abc', 2)", "bc"),
          scalar(
                  "replace",
                  "Every occurrence of one text replaced by another.",
                  TEXT,
                  ANY_TEXT,
                  of("from", Accepts.TEXT),
                  of("to", Accepts.TEXT))
              .example("replace('1.234.567', '.', '')", "1234567"),
          scalar(
                  "translate",
                  "Each character of from replaced by the one at its place in to, or removed.",
                  TEXT,
                  ANY_TEXT,
                  of("from", Accepts.TEXT).constant(Constant.anyText()),
                  of("to", Accepts.TEXT).constant(Constant.anyText()))
              .example("translate('1.234,5', ',.', '.')", "1234.5"),
          scalar("repeat", "The text count times.", TEXT, ANY_TEXT, COUNT)
              .example("repeat('ab', 3)", "ababab"),
          scalar(
                  "concat",
                  "The texts one after the other.",
                  TEXT,
                  of("text", Accepts.TEXT_OF).repeated())
              .example("concat('no. ', 7)", "no. 7"),
          scalar(
                  "concat_ws",
                  "The texts that are not NULL, with the separator between them.",
                  TEXT,
                  of("separator", Accepts.TEXT),
                  of("text", Accepts.TEXT_OF).repeated())
              .nulls(NullRule.FIRST_ARGUMENT)
              .example("concat_ws(', ', 'a', null, 'b')", "a, b"),
          scalar(
                  "split_part",
                  "The n-th part of a text cut at the separator; empty where there is none.",
                  TEXT,
                  ANY_TEXT,
                  of("separator", Accepts.TEXT),
                  of("n", Accepts.INTEGER).atLeast(1))
              .example("split_part('ada@example.org', '@', 2)", "example.org"),
          scalar(
                  "starts_with",
                  "Whether it begins with prefix.",
                  BOOLEAN,
                  ANY_TEXT,
                  of("prefix", Accepts.TEXT))
              .alsoNamed("startswith")
              .example("starts_with('abc', 'ab')", "true"),
          scalar(
                  "ends_with",
                  "Whether it ends with suffix.",
                  BOOLEAN,
                  ANY_TEXT,
                  of("suffix", Accepts.TEXT))
              .alsoNamed("endswith")
              .example("ends_with('report.csv', '.csv')", "true"),
          scalar(
                  "contains",
                  "Whether part occurs in it.",
                  BOOLEAN,
                  ANY_TEXT,
                  of("part", Accepts.TEXT))
              .example("contains('50 %', '%')", "true"),
          scalar(
                  "lpad",
                  "Filled on the left, or cut, to count characters.",
                  TEXT,
                  ANY_TEXT,
                  COUNT,
                  FILL)
              .example("lpad('7', 3, '0')", "007"),
          scalar(
                  "rpad",
                  "Filled on the right, or cut, to count characters.",
                  TEXT,
                  ANY_TEXT,
                  COUNT,
                  FILL)
              .example("rpad('abc', 5, '.')", "abc.."),
          scalar("reverse", "The characters in reverse order.", TEXT, ANY_TEXT)
              .example("reverse('ab🦊')", "🦊ba"),
          scalar(
                  "position",
                  "Where part begins in text, from 1; 0 where it does not occur.",
                  INTEGER,
                  of("part", Accepts.TEXT),
                  ANY_TEXT)
              .example("position('c' in 'abc')", "3"));

  private TextFunctions() {}
}
