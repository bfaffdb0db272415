package io.datamorph.specgenerator.evals;

import io.datamorph.oraclesql.OracleSql;
import io.datamorph.spec.catalogue.Catalogue;
import io.datamorph.spec.check.CheckResult;
import io.datamorph.spec.check.SpecChecker;
import io.datamorph.spec.document.Spec;
import io.datamorph.specgenerator.domain.Answered;
import io.datamorph.specgenerator.domain.reading.EnglishReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Reads a request, computes its spec in PostgreSQL and compares the rows with the expected ones.
 */
final class Judge {

  private final Connection connection;
  private final DatabaseCatalogue database;
  private final Catalogue catalogue;

  Judge(Connection connection) throws SQLException {
    this.connection = connection;
    this.database = new DatabaseCatalogue(connection);
    this.catalogue = database.read();
  }

  Outcome judge(EvalCase eval) throws SQLException {
    Answered answered = answer(eval);
    return switch (answered) {
      case Answered.Refused refused -> {
        String why =
            refused.problems().stream()
                .map(
                    p ->
                        p.code() + ": " + p.message() + p.suggestion().map(s -> " " + s).orElse(""))
                .collect(Collectors.joining(" | "));
        yield honest(eval, "reject", why);
      }
      case Answered.Unclear unclear -> {
        String why =
            unclear.questions().stream()
                .map(q -> q.text() + " " + q.options())
                .collect(Collectors.joining(" | "));
        yield honest(eval, "clarify", why);
      }
      case Answered.Written written -> compare(eval, written.spec());
    };
  }

  Answered answer(EvalCase eval) throws SQLException {
    EnglishReader reader = new EnglishReader(eval.prompt(), catalogue, false, Map.of());
    return reader.read(database.values(reader.tables()));
  }

  private static Outcome honest(EvalCase eval, String kind, String why) {
    boolean right = eval.expect().equals(kind);
    return new Outcome(
        eval, right ? Outcome.Verdict.RIGHT : Outcome.Verdict.HONEST, kind + ": " + why);
  }

  private Outcome compare(EvalCase eval, Spec spec) {
    if (eval.gold().isEmpty()) {
      return silent(eval, "a table was made");
    }
    if (!eval.table().orElseThrow().equals(spec.target().table().table())) {
      return silent(eval, "the target is " + spec.target().table().display());
    }
    CheckResult.Accepted accepted = (CheckResult.Accepted) SpecChecker.check(spec, catalogue);
    String sql = OracleSql.of(accepted.spec());
    try {
      List<String> made = rows(sql);
      List<String> wanted = rows(eval.gold().get());
      if (made.equals(wanted)) {
        return new Outcome(eval, Outcome.Verdict.RIGHT, "");
      }
      List<String> extra = new ArrayList<>(made);
      wanted.forEach(extra::remove);
      List<String> missing = new ArrayList<>(wanted);
      made.forEach(missing::remove);
      return silent(
          eval,
          "%d rows, not %d; made e.g. %s; expected e.g. %s; sql %s"
              .formatted(
                  made.size() - 1,
                  wanted.size() - 1,
                  first(extra),
                  first(missing),
                  sql.replaceAll("\\s+", " ")));
    } catch (SQLException e) {
      return silent(eval, "PostgreSQL refuses: " + e.getMessage() + " in " + sql);
    }
  }

  private static Outcome silent(EvalCase eval, String detail) {
    return new Outcome(eval, Outcome.Verdict.SILENT_ERROR, detail);
  }

  private static String first(List<String> rows) {
    return rows.isEmpty() ? "none" : rows.getFirst();
  }

  /** The names of the columns, then the rows in order, each with its cells by column name. */
  private List<String> rows(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      List<String> rows = new ArrayList<>();
      int width = result.getMetaData().getColumnCount();
      Map<String, Integer> columns = new TreeMap<>();
      for (int i = 1; i <= width; i++) {
        columns.put(result.getMetaData().getColumnLabel(i).toLowerCase(Locale.ROOT), i);
      }
      while (result.next()) {
        List<String> cells = new ArrayList<>();
        for (int column : columns.values()) {
          cells.add(cell(result.getObject(column)));
        }
        rows.add(String.join("|", cells));
      }
      rows.sort(null);
      rows.addFirst(String.join("|", columns.keySet()));
      return rows;
    }
  }

  private static String cell(Object value) {
    return switch (value) {
      case null -> "NULL";
      case BigDecimal number -> number(number);
      case Integer number -> number(new BigDecimal(number));
      case Long number -> number(new BigDecimal(number));
      case Double number -> number(BigDecimal.valueOf(number));
      case Date date -> date + " 00:00:00.0";
      case Timestamp time -> time.toString();
      default -> value.toString();
    };
  }

  private static String number(BigDecimal number) {
    return number.setScale(3, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
  }
}
