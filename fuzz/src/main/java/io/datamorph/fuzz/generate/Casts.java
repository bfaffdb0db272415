package io.datamorph.fuzz.generate;

import io.datamorph.spec.expression.Expression;
import io.datamorph.spec.type.DataType;
import io.datamorph.spec.type.Kinds;
import java.util.List;
import java.util.Optional;

/** Conversions that are part of the language, those of text behind a test that they can be done. */
final class Casts {

  private final Chance chance;
  private final Expressions expressions;

  Casts(Chance chance, Expressions expressions) {
    this.chance = chance;
    this.expressions = expressions;
  }

  Optional<Expression> to(DataType wanted, int depth) {
    List<DataType> from = sources(wanted);
    if (from.isEmpty()) {
      return Optional.empty();
    }
    DataType source = chance.of(from);
    return Optional.of(cast(expressions.of(source, depth), source, wanted));
  }

  /** A column of another type, converted. */
  Optional<Expression> ofLeaf(DataType wanted, Leaves leaves) {
    for (DataType source : chance.some(sources(wanted), 3)) {
      Optional<Expression> leaf = leaves.leaf(source, chance).map(Typed::expression);
      if (leaf.isPresent()) {
        return Optional.of(cast(leaf.get(), source, wanted));
      }
    }
    return Optional.empty();
  }

  private Expression cast(Expression operand, DataType source, DataType wanted) {
    DataType type = wanted instanceof DataType.Decimal ? decimal() : wanted;
    boolean safe = !source.equals(Types.TEXT) || wanted.equals(Types.TEXT) || chance.percent(2);
    return safe ? Build.cast(operand, type) : readable(operand, type);
  }

  private DataType decimal() {
    return new DataType.Decimal(chance.of(12, 18, 20, 38), chance.of(0, 2, 2, 4, 6));
  }

  private static List<DataType> sources(DataType wanted) {
    return Types.ALL.stream()
        .filter(source -> !Typed.sameKind(source, wanted))
        .filter(source -> isCastable(source, wanted))
        .toList();
  }

  private static boolean isCastable(DataType from, DataType to) {
    boolean text = from.equals(Types.TEXT);
    boolean day = Kinds.isTime(from) || from.equals(Types.DATE);
    return switch (to) {
      case DataType.Text any ->
          !(from instanceof DataType.Bytes || from instanceof DataType.ArrayOf);
      case DataType.Int any -> Kinds.isNumber(from) || text || from.equals(Types.BOOL);
      case DataType.BigInt any -> Kinds.isNumber(from) || text;
      case DataType.Decimal any -> Kinds.isNumber(from) || text;
      case DataType.Double64 any -> Kinds.isNumber(from) || text;
      case DataType.Bool any -> text || from.equals(Types.INT);
      case DataType.Date any -> text || day;
      case DataType.Timestamp any -> text || day;
      case DataType.TimestampTz any -> text || day;
      case DataType.Uuid any -> text;
      case DataType.Json any -> text;
      case DataType.Bytes any -> false;
      case DataType.ArrayOf any -> false;
    };
  }

  /** A text that is a value of the type: tested to be one, or made from one. */
  private Expression readable(Expression text, DataType type) {
    Optional<String> pattern = pattern(type);
    if (pattern.isPresent() && chance.percent(60)) {
      return Build.unlessNull(
          Build.call("regexp_like", text, Build.text(pattern.get())), Build.cast(text, type));
    }
    Expression source = expressions.of(type, 0);
    return Build.cast(Build.cast(source, Types.TEXT), type);
  }

  private static Optional<String> pattern(DataType type) {
    return switch (type) {
      case DataType.Int any -> Optional.of("^-?[0-9]{1,6}$");
      case DataType.BigInt any -> Optional.of("^-?[0-9]{1,9}$");
      case DataType.Decimal any -> Optional.of("^-?[0-9]{1,6}([.][0-9]{1,3})?$");
      case DataType.Double64 any -> Optional.of("^-?[0-9]{1,6}([.][0-9]{1,3})?$");
      case DataType.Bool any -> Optional.of("^(true|false|t|f|yes|no|1|0)$");
      case DataType.Date any -> Optional.of("^2024-0[1-9]-[01][1-9]$");
      case DataType.Timestamp any -> Optional.of("^2024-0[1-9]-[01][1-9]$");
      case DataType.TimestampTz any -> Optional.of("^2024-0[1-9]-[01][1-9]$");
      case DataType.Uuid any -> Optional.of("^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$");
      case DataType.Json any -> Optional.of("^[1-9][0-9]{0,5}$");
      case DataType.Text any -> Optional.empty();
      case DataType.Bytes any -> Optional.empty();
      case DataType.ArrayOf any -> Optional.empty();
    };
  }
}
