package io.datamorph.contracts;

/** How an event is written on the wire; readers understand both at any time. */
public enum WireFormat {
  JSON,
  AVRO
}
