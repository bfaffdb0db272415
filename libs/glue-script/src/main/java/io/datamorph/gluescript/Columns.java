package io.datamorph.gluescript;

import io.datamorph.spec.typed.TypedExpression;
import java.util.regex.Pattern;

/** How an expression refers to the columns of what it reads. */
@FunctionalInterface
interface Columns {

  /** What {@code F.col} is told. */
  String name(TypedExpression.ColumnRef reference);

  /** One input: {@code amount}. */
  Columns OF_ONE_INPUT = reference -> quoted(reference.column().id());

  /** Characters that mean something in a Spark column name. */
  Pattern SPECIAL = Pattern.compile("[.`*]");

  /** {@code net.amount} as {@code `net.amount`}; a plain name as it is. */
  static String quoted(String name) {
    return SPECIAL.matcher(name).find() ? "`" + name.replace("`", "``") + "`" : name;
  }

  /** {@code F.col("amount")}. */
  static Python column(String name) {
    return Python.call("F.col", PythonText.literal(name));
  }

  /** {@code value.alias("name")}; an alias is a name as it is, never quoted. */
  static Python alias(Python value, String name) {
    return value.method("alias", PythonText.literal(name));
  }
}
