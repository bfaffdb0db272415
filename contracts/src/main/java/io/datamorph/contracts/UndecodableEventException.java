package io.datamorph.contracts;

/** Bytes that are not the event they are said to be. */
public final class UndecodableEventException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String reason;
  private final String place;

  /**
   * @param reason what is wrong, without the values found
   * @param place the field's path such as {@code staging.schema}; empty when it concerns the whole
   */
  public UndecodableEventException(String reason, String place) {
    this(reason, place, null);
  }

  UndecodableEventException(String reason, String place, Throwable cause) {
    super(place.isEmpty() ? reason : place + ": " + reason, cause);
    this.reason = reason;
    this.place = place;
  }

  public String reason() {
    return reason;
  }

  public String place() {
    return place;
  }
}
