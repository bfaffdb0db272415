package io.datamorph.spec.document;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The words of a document for the constants of the model. */
final class Words {

  static final Map<String, JoinType> JOIN_TYPES = of(JoinType.values());
  static final Map<String, History.Missing> MISSING = of(History.Missing.values());
  static final Map<String, History.ValidTo> VALID_TO = of(History.ValidTo.values());
  static final Map<String, Keep> KEEPS = of(Keep.values());
  static final Map<String, NullKeys> NULL_KEYS = of(NullKeys.values());
  static final Map<String, WriteMode> MODES = of(WriteMode.values());
  static final Map<String, Check.Severity> SEVERITIES = of(Check.Severity.values());
  static final Map<String, OrderKey.Direction> DIRECTIONS = of(OrderKey.Direction.values());
  static final Map<String, OrderKey.Nulls> NULLS = of(OrderKey.Nulls.values());

  private Words() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static <E extends Enum<E>> Map<String, E> of(E[] constants) {
    Map<String, E> words = new LinkedHashMap<>();
    Arrays.stream(constants).forEach(constant -> words.put(of(constant), constant));
    return words;
  }
}
