package io.datamorph.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.util.HexFormat;
import org.apache.spark.sql.Row;
import scala.jdk.javaapi.CollectionConverters;

/** PostgreSQL's text form of a cell, escaped for COPY. */
final class CopyText {

  /** PostgreSQL wants at least four digits of the year and no plus before more. */
  private static final DateTimeFormatter DATE =
      new DateTimeFormatterBuilder()
          .appendValue(ChronoField.YEAR_OF_ERA, 4, 9, SignStyle.NEVER)
          .appendPattern("-MM-dd")
          .toFormatter();

  private static final DateTimeFormatter TIME = DateTimeFormatter.ISO_LOCAL_TIME;

  private CopyText() {}

  /**
   * @param wholeNumber the column takes no fraction: round, as an assignment in PostgreSQL would
   */
  static void append(Object cell, boolean wholeNumber, StringBuilder text) {
    if (cell == null) {
      text.append("\\N");
    } else {
      escape(plain(wholeNumber ? rounded(cell) : cell), text);
    }
  }

  private static Object rounded(Object cell) {
    return switch (cell) {
      case BigDecimal value -> value.setScale(0, RoundingMode.HALF_UP);
      case Double value when Double.isFinite(value) -> new BigDecimal(Math.rint(value));
      case Float value when Float.isFinite(value) -> new BigDecimal(Math.rint(value));
      default -> cell;
    };
  }

  private static String plain(Object cell) {
    return switch (cell) {
      case String value -> value;
      case Boolean value -> value ? "t" : "f";
      case BigDecimal value -> value.toPlainString();
      case LocalDate value -> DATE.format(value) + era(value);
      case LocalDateTime value ->
          DATE.format(value) + " " + TIME.format(value) + era(value.toLocalDate());
      case Instant value -> zoned(value.atOffset(ZoneOffset.UTC).toLocalDateTime());
      case byte[] value -> "\\x" + HexFormat.of().formatHex(value);
      case scala.collection.Seq<?> value -> array(CollectionConverters.asJava(value));
      case Row value -> value.json();
      default -> cell.toString();
    };
  }

  private static String zoned(LocalDateTime value) {
    return DATE.format(value) + " " + TIME.format(value) + "+00" + era(value.toLocalDate());
  }

  private static String era(LocalDate date) {
    return date.getYear() > 0 ? "" : " BC";
  }

  private static String array(Iterable<?> elements) {
    var text = new StringBuilder("{");
    for (var element : elements) {
      text.append(text.length() > 1 ? "," : "");
      text.append(
          switch (element) {
            case null -> "NULL";
            case scala.collection.Seq<?> inner -> array(CollectionConverters.asJava(inner));
            default -> '"' + plain(element).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
          });
    }
    return text.append('}').toString();
  }

  private static void escape(String value, StringBuilder text) {
    for (int i = 0; i < value.length(); i++) {
      var character = value.charAt(i);
      switch (character) {
        case '\\' -> text.append("\\\\");
        case '\t' -> text.append("\\t");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        default -> text.append(character);
      }
    }
  }
}
