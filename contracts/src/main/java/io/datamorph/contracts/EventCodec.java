package io.datamorph.contracts;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.avro.generic.GenericRecord;

/** Turns events into bytes and back; reads both wire formats whatever it writes. */
public final class EventCodec {

  private final WireFormat format;

  public EventCodec(WireFormat format) {
    this.format = Objects.requireNonNull(format, "format");
  }

  /** The event in this codec's wire format. */
  public byte[] encode(Event event) {
    return switch (format) {
      case JSON -> json(event);
      case AVRO -> {
        Contract contract = contract(EventTypes.of(event));
        yield AvroForm.write(contract.schema(), generic(contract, event));
      }
    };
  }

  /**
   * The event of {@code type} in {@code bytes}, whichever wire format they are in.
   *
   * @throws UndecodableEventException with reason and place
   */
  public Event decode(String type, byte[] bytes) {
    Contract contract = contract(type);
    GenericRecord value =
        AvroForm.marks(bytes)
            ? AvroForm.read(contract.schema(), contract.approved(), bytes)
            : JsonForm.read(contract.schema(), bytes);
    return RecordBinding.fromAvro(contract.event(), value);
  }

  /** The event as JSON text. */
  public static String toJson(Event event) {
    return new String(json(event), StandardCharsets.UTF_8);
  }

  /**
   * The event of {@code type} in JSON text.
   *
   * @throws UndecodableEventException with reason and place
   */
  public static Event fromJson(String type, String json) {
    Contract contract = contract(type);
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return RecordBinding.fromAvro(contract.event(), JsonForm.read(contract.schema(), bytes));
  }

  private static byte[] json(Event event) {
    Contract contract = contract(EventTypes.of(event));
    return JsonForm.write(contract.schema(), generic(contract, event));
  }

  private static GenericRecord generic(Contract contract, Event event) {
    return (GenericRecord) RecordBinding.toAvro(contract.schema(), event);
  }

  private static Contract contract(String type) {
    return Contract.of(type)
        .orElseThrow(() -> new UndecodableEventException("no event is called " + type, ""));
  }
}
