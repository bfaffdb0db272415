package io.datamorph.engine;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The body of a message in PostgreSQL's protocol, under construction. */
final class RehearsalMessage {

  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  RehearsalMessage octet(int value) {
    body.write(value);
    return this;
  }

  RehearsalMessage small(int value) {
    body.writeBytes(ByteBuffer.allocate(2).putShort((short) value).array());
    return this;
  }

  RehearsalMessage integer(int value) {
    body.writeBytes(ByteBuffer.allocate(4).putInt(value).array());
    return this;
  }

  RehearsalMessage text(String value) {
    body.writeBytes(value.getBytes(StandardCharsets.UTF_8));
    return octet(0);
  }

  RehearsalMessage cell(String value) {
    var bytes = value.getBytes(StandardCharsets.UTF_8);
    integer(bytes.length);
    body.writeBytes(bytes);
    return this;
  }

  byte[] bytes() {
    return body.toByteArray();
  }
}
