package io.datamorph.gateway.guard;

import io.datamorph.gateway.domain.Code;
import io.datamorph.gateway.domain.RefusedException;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import net.sf.jsqlparser.expression.AnalyticExpression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.StringValue;
import net.sf.jsqlparser.expression.TimeKeyExpression;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.create.table.ColDataType;
import net.sf.jsqlparser.statement.select.AllTableColumns;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.TableFunction;

/** What the allowed kinds of nodes may say. */
final class Checks {

  private static final String CATALOG = "pg_catalog";

  /** The qualifier of a column is not a relation that is read. */
  static boolean isNoRelation(Object node, Field field) {
    return field.getType() == Table.class
        && (node instanceof Column || node instanceof AllTableColumns);
  }

  void check(Object node) {
    switch (node) {
      case PlainSelect select -> {
        refuseInto(select);
        refuseLocks(select);
      }
      case Select select -> refuseLocks(select);
      case Table table -> relation(table);
      case TableFunction function -> {
        // The name is that of the function inside, which is visited on its own.
        if (function.getFunction() == null) {
          function(function.getMultipartName());
        }
      }
      case Function function -> plainFunction(function);
      case AnalyticExpression window -> function(List.of(window.getName().split("\\.")));
      case ColDataType type -> type(type);
      case StringValue string -> string(string);
      case Column column -> column(column);
      case TimeKeyExpression time -> function(List.of(time.getStringValue().replace("()", "")));
      default -> {}
    }
  }

  private static void refuseInto(PlainSelect select) {
    if (select.getIntoTables() != null && !select.getIntoTables().isEmpty()
        || select.getIntoTempTable() != null) {
      throw new RefusedException(
          Code.NOT_A_SELECT, "SELECT INTO makes a table; only reading is allowed");
    }
  }

  private static void refuseLocks(Select select) {
    if (select.getForMode() != null
        || select.getForUpdateTable() != null
        || select.getForClause() != null) {
      throw new RefusedException(
          Code.NOT_A_SELECT, "FOR UPDATE and FOR SHARE lock rows; only reading is allowed");
    }
  }

  private static void relation(Table table) {
    List<String> parts = table.getNameParts().reversed().stream().filter(Objects::nonNull).toList();
    String last = plain(parts.getLast());
    boolean allowed =
        switch (parts.size()) {
          case 1 -> !isSystem(last);
          case 2 -> !isSystem(plain(parts.getFirst()));
          default -> false;
        };
    if (!allowed) {
      throw new RefusedException(
          Code.RELATION_NOT_ALLOWED,
          "only tables of the user's schemas may be read, not " + table.getFullyQualifiedName());
    }
  }

  static boolean isSystem(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.isEmpty() || lower.startsWith("pg_") || lower.equals("information_schema");
  }

  private static void plainFunction(Function function) {
    if (function.isEscaped()) {
      throw new RefusedException(Code.SQL_REFUSED, "JDBC escapes are not SQL");
    }
    function(function.getMultipartName());
  }

  private static void function(List<String> parts) {
    List<String> names = parts.stream().map(Checks::plain).toList();
    boolean qualified = names.size() == 2 && names.getFirst().equalsIgnoreCase(CATALOG);
    if (!(names.size() == 1 || qualified) || !Allowed.function(names.getLast())) {
      throw new RefusedException(
          Code.FUNCTION_NOT_ALLOWED, "the function " + String.join(".", names) + " is not allowed");
    }
  }

  private static void type(ColDataType type) {
    if (!Allowed.type(type.getDataType()) || type.getCharacterSet() != null) {
      throw new RefusedException(
          Code.SQL_REFUSED, "values cannot be cast to " + type.getDataType() + " here");
    }
  }

  private static void string(StringValue string) {
    if (string.getPrefix() != null && !string.getPrefix().isEmpty()) {
      throw new RefusedException(Code.SQL_REFUSED, "the query holds a string with a prefix");
    }
  }

  private static void column(Column column) {
    if (column.getCommentText() != null) {
      throw new RefusedException(Code.SQL_REFUSED, "the query holds a comment at this place");
    }
  }

  /** The name without its quotes. */
  private static String plain(String name) {
    return name.length() > 1 && name.startsWith("\"") && name.endsWith("\"")
        ? name.substring(1, name.length() - 1).replace("\"\"", "\"")
        : name;
  }
}
