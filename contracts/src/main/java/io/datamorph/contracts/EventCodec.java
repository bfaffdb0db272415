package io.datamorph.contracts;

/** Turns events into bytes and back; reads both wire formats whatever it writes. */
public final class EventCodec {

  private final WireFormat format;

  public EventCodec(WireFormat format) {
    this.format = format;
  }

  /** The event in this codec's wire format. */
  public byte[] encode(Event event) {
    throw new UnsupportedOperationException("encode in " + format);
  }

  /**
   * The event of {@code type} in {@code bytes}, whichever wire format they are in.
   *
   * @throws UndecodableEventException with reason and place
   */
  public Event decode(String type, byte[] bytes) {
    throw new UnsupportedOperationException("decode");
  }

  /** The event as JSON text. */
  public static String toJson(Event event) {
    throw new UnsupportedOperationException("toJson");
  }

  /**
   * The event of {@code type} in JSON text.
   *
   * @throws UndecodableEventException with reason and place
   */
  public static Event fromJson(String type, String json) {
    throw new UnsupportedOperationException("fromJson");
  }
}
