package io.datamorph.remediator.domain;

import io.datamorph.contracts.Category;
import io.datamorph.contracts.Problem;
import io.datamorph.remediator.domain.RootCause.DuplicateKeys;
import io.datamorph.remediator.domain.RootCause.External;
import io.datamorph.remediator.domain.RootCause.NotProvable;
import io.datamorph.remediator.domain.RootCause.ResourceExhausted;
import io.datamorph.remediator.domain.RootCause.ScriptError;
import io.datamorph.remediator.domain.RootCause.ScriptRefused;
import io.datamorph.remediator.domain.RootCause.TargetChanged;
import io.datamorph.remediator.domain.RootCause.TypeMismatch;
import io.datamorph.remediator.domain.RootCause.UnfitData;
import io.datamorph.remediator.domain.RootCause.Unknown;
import io.datamorph.remediator.domain.RootCause.UnknownColumn;
import io.datamorph.remediator.domain.RootCause.UnknownTable;
import io.datamorph.remediator.domain.RootCause.UsersPart;
import io.datamorph.remediator.domain.RootCause.WrongResult;
import io.datamorph.remediator.domain.RootCause.WrongStructure;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From a failure to its cause, by the words that Spark and PostgreSQL use for it. */
public final class Classifier {

  private static final Pattern COLUMN =
      Pattern.compile(
          "UNRESOLVED_COLUMN|column \"?([^\"\\n]{1,130}?)\"? does not exist|\\b42703\\b");
  private static final Pattern SPARK_COLUMN =
      Pattern.compile("with name [`\"]?([^\\n]{1,130}?)[`\"]? cannot be resolved");
  private static final Pattern TABLE =
      Pattern.compile(
          "TABLE_OR_VIEW_NOT_FOUND|relation \"?([^\"\\n]{1,130}?)\"? does not exist|\\b42P01\\b");
  private static final Pattern TYPES =
      Pattern.compile(
          "DATATYPE_MISMATCH|CAST_WITHOUT_SUGGESTION|is of type .{1,80} but expression is of type"
              + "|\\b42804\\b|operator does not exist");
  private static final Pattern DATA =
      Pattern.compile(
          "DIVIDE_BY_ZERO|ARITHMETIC_OVERFLOW|NUMERIC_VALUE_OUT_OF_RANGE|CAST_INVALID_INPUT"
              + "|CAST_OVERFLOW|USER_RAISED_EXCEPTION|invalid input syntax|division by zero"
              + "|out of range");
  private static final Pattern MEMORY =
      Pattern.compile("OutOfMemoryError|MemoryError|No space left on device");

  private Classifier() {}

  /** The cause; {@link Unknown} when nothing points to one. */
  public static RootCause causeOf(Failure failure) {
    if (!failure.tests().isEmpty() || failure.code().equals(Failure.VALIDATION_FAILED)) {
      return ofTests(failure.tests());
    }
    if (failure.isTargetChanged()) {
      return new TargetChanged();
    }
    if (failure.category() == Category.USER_INPUT) {
      return new UsersPart(failure.code(), failure.message());
    }
    String text = failure.code() + "\n" + failure.message() + "\n" + failure.detail();
    return failure.category() == Category.EXTERNAL ? new External() : ofText(failure, text);
  }

  private static RootCause ofText(Failure failure, String text) {
    if (failure.category() == Category.INSUFFICIENT_RESOURCES || MEMORY.matcher(text).find()) {
      return new ResourceExhausted();
    }
    if (failure.code().equals("SCRIPT_REFUSED")) {
      return new ScriptRefused();
    }
    if (COLUMN.matcher(text).find()) {
      return new UnknownColumn(name(text, SPARK_COLUMN, COLUMN));
    }
    if (TABLE.matcher(text).find()) {
      return new UnknownTable(name(text, TABLE));
    }
    if (TYPES.matcher(text).find()) {
      return new TypeMismatch();
    }
    Matcher data = DATA.matcher(text);
    if (data.find()) {
      return new UnfitData(data.group());
    }
    return failure.code().equals("SCRIPT_ERROR") ? new ScriptError() : new Unknown();
  }

  private static RootCause ofTests(List<Problem> tests) {
    if (has(tests, Failure.TARGET_WRITTEN)) {
      return new TargetChanged();
    }
    return ofUnmendable(tests).orElseGet(() -> ofMendable(tests));
  }

  /** Where the oracle agrees with the job, or cannot be asked, other code would do no better. */
  private static Optional<RootCause> ofUnmendable(List<Problem> tests) {
    for (Problem test : tests) {
      switch (test.code()) {
        case "TEST_FAILED_SOURCE_KEYS_UNIQUE" -> {
          return Optional.of(new DuplicateKeys(test.message()));
        }
        case "TEST_NOT_PROVEN_ORACLE", "TEST_FAILED_LEDGER" -> {
          return Optional.of(new NotProvable(test.message()));
        }
        case "TEST_FAILED_KEYS_FREE" -> {
          if (!has(tests, "TEST_FAILED_ORACLE")) {
            return Optional.of(new DuplicateKeys(test.message()));
          }
        }
        default -> {}
      }
    }
    return Optional.empty();
  }

  private static boolean has(List<Problem> tests, String code) {
    return tests.stream().anyMatch(test -> test.code().equals(code));
  }

  private static RootCause ofMendable(List<Problem> tests) {
    List<String> names = tests.stream().map(test -> test.path() + " " + test.code()).toList();
    boolean structure = !tests.isEmpty() && tests.stream().allMatch(Classifier::isStructure);
    return structure ? new WrongStructure(names) : new WrongResult(names);
  }

  /** The validator numbers structural tests S1, S2... */
  private static boolean isStructure(Problem test) {
    return test.path().matches("S[0-9]+");
  }

  private static String name(String text, Pattern... patterns) {
    for (Pattern pattern : patterns) {
      Matcher matcher = pattern.matcher(text);
      while (matcher.find()) {
        if (matcher.groupCount() > 0 && matcher.group(1) != null) {
          return matcher.group(1).replace("`", "");
        }
      }
    }
    return "";
  }
}
