package io.datamorph.fuzz.run;

import io.datamorph.fuzz.run.Outcome.Row;
import java.util.List;

/** What came of a case. */
public sealed interface Verdict {

  /** Both sides gave the same rows. */
  record Same(int rows) implements Verdict {}

  /** Both sides failed on a value, and a value is wrong. */
  record SameFailure(String code) implements Verdict {}

  /**
   * The spec, taken step by step, fails on a value, and one side never computed it because nothing
   * needed it. Engines may be lazy.
   */
  record Lazy(String code) implements Verdict {}

  /** Spark has no room for a number of so many digits; the language says so among its limits. */
  record Limit(String code) implements Verdict {}

  /** The checker refuses the spec. */
  record Refused(String why) implements Verdict {}

  /** A compiler cannot say it, and says so. */
  record NotCompiled(String what) implements Verdict {}

  /** Something is wrong with the project. */
  sealed interface Finding extends Verdict {

    /** Equal for findings that are likely the same fault. */
    String kind();
  }

  /** The sides differ in their rows. */
  record OtherRows(List<Row> onlyPostgres, List<Row> onlySpark) implements Finding {
    public OtherRows {
      onlyPostgres = List.copyOf(onlyPostgres);
      onlySpark = List.copyOf(onlySpark);
    }

    @Override
    public String kind() {
      return "other rows";
    }
  }

  /**
   * A side failed that should not have.
   *
   * @param side which
   */
  record Failure(String side, String code, String message, String other) implements Finding {
    @Override
    public String kind() {
      return side + " " + code;
    }
  }

  /** A program of the project ended by an exception that nobody expects. */
  record Crash(String what) implements Finding {
    @Override
    public String kind() {
      return "crash " + what.substring(0, Math.min(60, what.length()));
    }
  }
}
