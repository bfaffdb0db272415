package io.datamorph.spec.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Table names as text: {@code orders}, {@code sales.orders}, {@code "My Schema"."my.table"}. */
public final class TableNames {

  private static final Pattern PART = Pattern.compile("\"((?:[^\"]|\"\")+)\"|([^\\s\".]+)");
  private static final Pattern PLAIN = Pattern.compile("[^\\s\".]+");
  private static final int MAX_LENGTH = 300;

  private TableNames() {}

  /** The table meant; without a schema it is one of {@code public}. Empty when it is no name. */
  public static Optional<TableName> parse(String text) {
    String name = text.strip();
    if (name.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    List<String> parts = new ArrayList<>();
    Matcher part = PART.matcher(name);
    int position = 0;
    while (part.find(position) && part.start() == position) {
      parts.add(part.group(1) == null ? part.group(2) : part.group(1).replace("\"\"", "\""));
      position = part.end();
      if (position == name.length()) {
        return named(parts);
      }
      if (name.charAt(position++) != '.') {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The name as {@link #parse} reads it. */
  public static String write(TableName name) {
    return quoted(name.schema()) + "." + quoted(name.table());
  }

  private static Optional<TableName> named(List<String> parts) {
    return switch (parts.size()) {
      case 1 -> Optional.of(new TableName(TableName.DEFAULT_SCHEMA, parts.get(0)));
      case 2 -> Optional.of(new TableName(parts.get(0), parts.get(1)));
      default -> Optional.empty();
    };
  }

  private static String quoted(String part) {
    return PLAIN.matcher(part).matches() ? part : "\"" + part.replace("\"", "\"\"") + "\"";
  }
}
