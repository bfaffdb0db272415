package io.datamorph.contracts;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Events with anything in their fields. */
final class AnyEvent {

  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");
  private static final long MICROS = 1_000_000L;

  private AnyEvent() {}

  static Arbitrary<Event> ofAnyType() {
    List<Arbitrary<Event>> types =
        Contract.all().stream().map(contract -> of(contract.event())).toList();
    return Arbitraries.oneOf(types);
  }

  static Arbitrary<Event> of(Class<? extends Event> type) {
    return record(type).map(Event.class::cast);
  }

  private static Arbitrary<Object> record(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    List<Arbitrary<Object>> fields =
        Arrays.stream(components).map(each -> value(each.getGenericType())).toList();
    return Combinators.combine(fields).as(values -> build(type, components, values));
  }

  private static Object build(Class<?> type, RecordComponent[] components, List<Object> values) {
    try {
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      Constructor<?> canonical = type.getDeclaredConstructor(types);
      return canonical.newInstance(values.toArray());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot build " + type, e);
    }
  }

  private static Arbitrary<Object> value(Type type) {
    if (type instanceof ParameterizedType generic) {
      Arbitrary<Object> item = value(generic.getActualTypeArguments()[0]);
      return generic.getRawType() == Optional.class
          ? item.optional(0.7).map(Object.class::cast)
          : item.list().ofMaxSize(4).map(Object.class::cast);
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isEnum()) {
      return Arbitraries.of(plain.getEnumConstants()).map(Object.class::cast);
    }
    return plain.isRecord() ? record(plain) : scalar(plain).map(Object.class::cast);
  }

  private static Arbitrary<?> scalar(Class<?> type) {
    return switch (type.getSimpleName()) {
      case "String" -> text();
      case "int" -> Arbitraries.integers();
      case "long" -> Arbitraries.longs();
      case "boolean" -> Arbitraries.of(true, false);
      case "Instant" ->
          Arbitraries.longs()
              .between(EARLIEST.getEpochSecond() * MICROS, LATEST.getEpochSecond() * MICROS)
              .map(micros -> Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
      default -> throw new IllegalStateException("contracts do not use " + type);
    };
  }

  /** Every character there is, with the troublesome ones often. */
  private static Arbitrary<String> text() {
    Arbitrary<String> any =
        Arbitraries.integers()
            .between(0, Character.MAX_CODE_POINT)
            .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
            .map(Character::toString);
    Arbitrary<String> troublesome =
        Arbitraries.of(
            "", " ", "\0", "\n", "\"", "\\", "\\u0000", "{", "null", "é", "😀", "\u2028");
    return Arbitraries.oneOf(any, troublesome)
        .list()
        .ofMaxSize(12)
        .map(pieces -> String.join("", pieces));
  }
}
