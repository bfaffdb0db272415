package io.datamorph.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Length-prefixed JSON over the two pipes of the Python process, which nobody else can open. */
final class Wire {

  private static final int LARGEST_FRAME = 512 << 20;

  private final DataInputStream in;
  private final DataOutputStream out;

  Wire(InputStream in, OutputStream out) {
    this.in = new DataInputStream(new BufferedInputStream(in, 1 << 16));
    this.out = new DataOutputStream(new BufferedOutputStream(out, 1 << 16));
  }

  void send(JsonNode message) throws IOException {
    var bytes = Json.bytes(message);
    if (bytes.length > LARGEST_FRAME) {
      throw new IOException("a result of " + (bytes.length >> 20) + " MB is too large for Python");
    }
    out.writeInt(bytes.length);
    out.write(bytes);
    out.flush();
  }

  /** Fails with EOFException when the process is gone. */
  JsonNode receive() throws IOException {
    var length = in.readInt();
    if (length < 0 || length > LARGEST_FRAME) {
      throw new IOException("Python sent a frame of " + length + " bytes");
    }
    return Json.read(in.readNBytes(length));
  }
}
