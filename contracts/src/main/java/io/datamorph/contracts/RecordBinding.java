package io.datamorph.contracts;

import static java.nio.charset.StandardCharsets.UTF_16;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;

/** Java records as Avro's generic values and back; a record has the field names of its schema. */
final class RecordBinding {

  private RecordBinding() {}

  static Object toAvro(Schema schema, Object value) {
    return switch (value) {
      case Optional<?> optional ->
          optional.map(present -> toAvro(present(schema), present)).orElse(null);
      case List<?> list ->
          list.stream().map(item -> toAvro(schema.getElementType(), item)).toList();
      case Enum<?> constant -> new GenericData.EnumSymbol(schema, symbol(schema, constant));
      case Instant instant -> ChronoUnit.MICROS.between(Instant.EPOCH, instant);
      case Record composite -> toAvroRecord(schema, composite);
      case String text -> wellFormed(text);
      default -> value;
    };
  }

  /** Half a surrogate pair, as cut texts end with, has no UTF-8 form. */
  private static String wellFormed(String text) {
    boolean torn =
        text.codePoints()
            .anyMatch(
                point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    return torn ? new String(text.getBytes(UTF_16), UTF_16) : text;
  }

  private static GenericRecord toAvroRecord(Schema schema, Record value) {
    GenericRecord avro = new GenericData.Record(schema);
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      Schema.Field field = schema.getField(component.getName());
      avro.put(field.pos(), toAvro(field.schema(), component(value, component)));
    }
    return avro;
  }

  private static Object component(Record value, RecordComponent component) {
    try {
      return component.getAccessor().invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + component, e);
    }
  }

  /** The branch of an optional field that is not null. */
  static Schema present(Schema union) {
    return union.getTypes().stream()
        .filter(branch -> branch.getType() != Schema.Type.NULL)
        .findFirst()
        .orElseThrow();
  }

  private static String symbol(Schema schema, Enum<?> constant) {
    return schema.getEnumSymbols().stream()
        .filter(symbol -> symbol.equalsIgnoreCase(constant.name()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(schema.getName() + " lacks " + constant));
  }

  static <T> T fromAvro(Class<T> type, GenericRecord avro) {
    return type.cast(fromAvro(type, avro, ""));
  }

  private static Object fromAvro(Type type, Object avro, String place) {
    if (type instanceof ParameterizedType generic) {
      Type item = generic.getActualTypeArguments()[0];
      return generic.getRawType() == Optional.class
          ? Optional.ofNullable(avro).map(present -> fromAvro(item, present, place))
          : ((List<?>) avro).stream().map(each -> fromAvro(item, each, place)).toList();
    }
    Class<?> plain = (Class<?>) type;
    if (plain == String.class) {
      return avro.toString();
    }
    if (plain == Instant.class) {
      return Instant.EPOCH.plus((Long) avro, ChronoUnit.MICROS);
    }
    if (plain.isEnum()) {
      return constant(plain, avro.toString());
    }
    return plain.isRecord() ? fromAvroRecord(plain, (GenericRecord) avro, place) : avro;
  }

  private static Object fromAvroRecord(Class<?> type, GenericRecord avro, String place) {
    RecordComponent[] components = type.getRecordComponents();
    Object[] arguments =
        Arrays.stream(components)
            .map(c -> fromAvro(c.getGenericType(), avro.get(c.getName()), join(place, c.getName())))
            .toArray();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      Constructor<?> canonical = type.getDeclaredConstructor(types);
      return canonical.newInstance(arguments);
    } catch (InvocationTargetException e) {
      throw new UndecodableEventException(String.valueOf(e.getCause().getMessage()), place, e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot build " + type, e);
    }
  }

  private static Object constant(Class<?> type, String symbol) {
    String name = symbol.toUpperCase(Locale.ROOT);
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> ((Enum<?>) constant).name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(type + " lacks " + name));
  }

  static String join(String place, String field) {
    return place.isEmpty() ? field : place + "." + field;
  }
}
