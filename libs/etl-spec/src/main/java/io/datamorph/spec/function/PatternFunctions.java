package io.datamorph.spec.function;

import static io.datamorph.spec.function.FunctionDefinition.scalar;
import static io.datamorph.spec.function.Parameter.of;

import io.datamorph.spec.type.DataType;
import java.util.List;
import java.util.Optional;

/** The catalogue's rows about regular expressions, and about texts as fingerprints and lists. */
final class PatternFunctions {

  private static final ResultType TEXT = ResultType.always(new DataType.Text());
  private static final ResultType INTEGER = ResultType.always(new DataType.Int());
  private static final Parameter ANY_TEXT = of("text", Accepts.TEXT);
  private static final Parameter PATTERN =
      of("pattern", Accepts.TEXT)
          .constant(new Constant("a regular expression of the common subset", Patterns::fault));
  private static final Parameter MATCHED =
      of("pattern", Accepts.TEXT)
          .constant(
              new Constant(
                  "a regular expression whose matches end alike", Patterns::faultOfMatches));
  private static final Parameter REPLACEMENT =
      of("replacement", Accepts.TEXT)
          .constant(
              new Constant("a text without backslash or dollar", PatternFunctions::replacement));
  private static final Parameter GROUP =
      of("group", Accepts.INTEGER).constant(Constant.between(0, 99)).optional();

  static final List<FunctionDefinition> ROWS =
      List.of(
          scalar(
                  "regexp_like",
                  "Whether the pattern occurs in it.",
                  ResultType.always(new DataType.Bool()),
                  ANY_TEXT,
                  PATTERN)
              .example("regexp_like('AB-12', '^[A-Z]+-\\d+$')", "true"),
          scalar(
                  "regexp_replace",
                  "Every match of the pattern replaced.",
                  TEXT,
                  ANY_TEXT,
                  MATCHED,
                  REPLACEMENT)
              .example("regexp_replace('0049 (30) 12', '[^0-9]+', '-')", "0049-30-12"),
          scalar(
                  "regexp_extract",
                  "The first match of the pattern, or of its group by number: without one, group 1"
                      + " where there are groups. NULL where there is no match, or an empty one.",
                  TEXT,
                  ANY_TEXT,
                  MATCHED,
                  GROUP)
              .checked(PatternFunctions::group)
              .nulls(NullRule.POSSIBLE)
              .example("regexp_extract('order 4711 of May', 'order (\\d+)')", "4711"),
          scalar("regexp_count", "How often the pattern matches.", INTEGER, ANY_TEXT, MATCHED)
              .example("regexp_count('a1b22', '\\d+')", "2"),
          scalar("md5", "The MD5 of the text in UTF-8, in hexadecimal digits.", TEXT, ANY_TEXT)
              .example("md5('ä')", "8419b71c87a225a2c70b50486fbee545"),
          scalar("sha256", "The SHA-256 of the text in UTF-8, in hexadecimal.", TEXT, ANY_TEXT)
              .example(
                  "sha256('')", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
          scalar(
                  "split",
                  "The parts of a text cut at every separator.",
                  ResultType.always(new DataType.ArrayOf(new DataType.Text())),
                  ANY_TEXT,
                  of("separator", Accepts.TEXT).constant(Constant.notEmpty()))
              .alsoNamed("string_to_array")
              .example("split('a|b||c', '|')", "{a,b,\"\",c}"));

  private PatternFunctions() {}

  private static Optional<String> replacement(String value) {
    return value.contains("\\") || value.contains("$")
        ? Optional.of("engines read backslash and dollar in it differently")
        : Optional.empty();
  }

  private static Optional<String> group(ResultType.Arguments arguments) {
    String pattern = arguments.constants().get(1).orElseThrow();
    int groups = Patterns.groups(pattern);
    int asked =
        arguments.constants().size() < 3
            ? Math.min(1, groups)
            : Integer.parseInt(arguments.constants().get(2).orElseThrow());
    if (asked > groups) {
      return Optional.of("the pattern has no group " + asked + ", but " + groups);
    }
    return asked > 0 && Patterns.repeatsGroups(pattern)
        ? Optional.of("a group is repeated and so has no one value; write it (?:...)")
        : Optional.empty();
  }
}
