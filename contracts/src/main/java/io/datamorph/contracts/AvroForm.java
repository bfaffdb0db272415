package io.datamorph.contracts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;

/** Avro's single-object encoding: two marker bytes, the schema's fingerprint, the binary value. */
final class AvroForm {

  private static final int HEADER_BYTES = 10;
  private static final byte MARKER_1 = (byte) 0xC3;
  private static final byte MARKER_2 = 0x01;

  private AvroForm() {}

  /** Whether bytes are in this form; JSON never starts so. */
  static boolean marks(byte[] bytes) {
    return bytes.length >= 2 && bytes[0] == MARKER_1 && bytes[1] == MARKER_2;
  }

  static byte[] write(Schema schema, GenericRecord value) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(256);
    out.write(MARKER_1);
    out.write(MARKER_2);
    byte[] fingerprint =
        ByteBuffer.allocate(Long.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putLong(SchemaNormalization.parsingFingerprint64(schema))
            .array();
    out.writeBytes(fingerprint);
    try {
      BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
      new GenericDatumWriter<GenericRecord>(schema).write(value, encoder);
      encoder.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + schema.getName(), e);
    }
    return out.toByteArray();
  }

  static GenericRecord read(Schema reader, List<Schema> writers, byte[] bytes) {
    if (bytes.length < HEADER_BYTES) {
      throw new UndecodableEventException("is cut off within the Avro header", "");
    }
    long fingerprint = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong(2);
    Schema writer =
        writers.stream()
            .filter(schema -> SchemaNormalization.parsingFingerprint64(schema) == fingerprint)
            .findFirst()
            .orElseThrow(
                () ->
                    new UndecodableEventException(
                        "was written with a schema nobody approved, fingerprint %016x"
                            .formatted(fingerprint),
                        ""));
    return body(writer, reader, bytes);
  }

  private static GenericRecord body(Schema writer, Schema reader, byte[] bytes) {
    BinaryDecoder decoder =
        DecoderFactory.get().binaryDecoder(bytes, HEADER_BYTES, bytes.length - HEADER_BYTES, null);
    try {
      GenericRecord value =
          new GenericDatumReader<GenericRecord>(writer, reader).read(null, decoder);
      if (!decoder.isEnd()) {
        throw new UndecodableEventException("has bytes after the end of the value", "");
      }
      return value;
    } catch (IOException | RuntimeException e) {
      if (e instanceof UndecodableEventException known) {
        throw known;
      }
      throw new UndecodableEventException("is not a value of " + writer.getName(), "", e);
    }
  }
}
