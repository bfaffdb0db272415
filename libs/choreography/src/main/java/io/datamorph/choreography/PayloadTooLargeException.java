package io.datamorph.choreography;

/** An event over the limit of 64 kB: its payload belongs in the object store. */
public final class PayloadTooLargeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  PayloadTooLargeException(String type, int bytes, int limit) {
    super(
        "%s has %d bytes, over the limit of %d: put the payload into the artifact store and say its reference"
            .formatted(type, bytes, limit));
  }
}
