package io.datamorph.eval.judge;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A column of a result.
 *
 * @param type as PostgreSQL's {@code format_type} spells it
 * @param whole whether it holds whole numbers
 * @param padded whether its values are filled up with blanks that mean nothing
 */
public record Column(String name, String type, Kind kind, boolean whole, boolean padded) {

  private static final Set<String> WHOLE = Set.of("smallint", "integer", "bigint");
  private static final Set<String> PADDED = Set.of("character", "bpchar", "\"char\"");
  private static final Pattern LENGTH = Pattern.compile("\\(.*?\\)");
  private static final Pattern FINITE = Pattern.compile("[+-]?[0-9.]+([eE][+-]?[0-9]+)?");
  private static final Pattern TRAILING_BLANKS = Pattern.compile(" +$");

  public static Column of(String name, String type) {
    String base = LENGTH.matcher(type).replaceAll("").strip();
    return new Column(name, type, Kind.of(base), WHOLE.contains(base), PADDED.contains(base));
  }

  /** A value that is not NULL, from the text that PostgreSQL writes for it. */
  public Value value(String text) {
    return switch (kind) {
      case NUMBER ->
          FINITE.matcher(text).matches()
              ? new Value.Number(new BigDecimal(text))
              : new Value.Text(text);
      case DATE_OR_TIME -> new Value.Text(moment(text));
      case JSON -> new Value.Text(CanonicalJson.of(text));
      case TIME, INTERVAL, BOOLEAN, ARRAY, TEXT ->
          new Value.Text(padded ? TRAILING_BLANKS.matcher(text).replaceFirst("") : text);
    };
  }

  /** 2024-01-31 is 2024-01-31 00:00:00; a time zone is always UTC here. */
  private static String moment(String text) {
    String local = text.endsWith("+00") ? text.substring(0, text.length() - 3) : text;
    return local.contains(":") ? local : local + " 00:00:00";
  }
}
