package io.datamorph.engine;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One connection to the {@link RehearsalDatabase}: as much of PostgreSQL's protocol as it takes.
 */
final class RehearsalSession {

  private static final int PROTOCOL_3 = 3 << 16;

  private static final Map<String, String> PARAMETERS =
      Map.of(
          "server_version", "17.0",
          "server_encoding", "UTF8",
          "client_encoding", "UTF8",
          "DateStyle", "ISO, MDY",
          "TimeZone", "UTC",
          "integer_datetimes", "on",
          "standard_conforming_strings", "on");

  private final DataInputStream in;
  private final DataOutputStream out;
  private final Map<String, String> statements = new HashMap<>();
  private String portal = "";
  private int copied;
  private char transaction = 'I';

  private RehearsalSession(Socket socket) throws IOException {
    in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
    out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
  }

  static void serve(Socket socket) {
    try (socket) {
      var session = new RehearsalSession(socket);
      session.greet();
      session.converse();
    } catch (IOException e) {
      // The driver has gone away; the rehearsal fails by itself if that was too early.
    }
  }

  private void greet() throws IOException {
    while (startup() != PROTOCOL_3) {
      out.write('N'); // no TLS, no GSS
      out.flush();
    }
    send('R', new RehearsalMessage().integer(0));
    for (var parameter : PARAMETERS.entrySet()) {
      send('S', new RehearsalMessage().text(parameter.getKey()).text(parameter.getValue()));
    }
    send('K', new RehearsalMessage().integer(1).integer(1));
    ready();
  }

  private int startup() throws IOException {
    var body = ByteBuffer.wrap(in.readNBytes(in.readInt() - 4));
    return body.getInt();
  }

  private void converse() throws IOException {
    while (true) {
      var type = in.readUnsignedByte();
      var body = ByteBuffer.wrap(in.readNBytes(in.readInt() - 4));
      if (type == 'X') {
        return;
      }
      answer((char) type, body);
    }
  }

  private void answer(char type, ByteBuffer body) throws IOException {
    switch (type) {
      case 'P' -> {
        statements.put(text(body), text(body));
        send('1', new RehearsalMessage());
      }
      case 'B' -> {
        text(body);
        portal = statements.getOrDefault(text(body), "");
        send('2', new RehearsalMessage());
      }
      case 'D' -> describe();
      case 'E' -> execute();
      case 'Q' -> simple(text(body));
      case 'd' -> copied += lines(body);
      case 'c' -> {
        send('C', new RehearsalMessage().text("COPY " + copied));
        ready();
      }
      case 'S' -> ready();
      default -> {
        if (type == 'C') {
          send('3', new RehearsalMessage());
        }
      }
    }
  }

  private void describe() throws IOException {
    if (isQuery()) {
      send('T', RehearsalTable.columnsOf(portal));
    } else {
      send('n', new RehearsalMessage());
    }
  }

  private void execute() throws IOException {
    if (!isQuery()) {
      var word = portal.split("\\s+", 2)[0].toUpperCase(Locale.ROOT);
      transaction = word.equals("BEGIN") ? 'T' : word.equals("SET") ? transaction : 'I';
      send('C', new RehearsalMessage().text(word));
      return;
    }
    var rows = RehearsalTable.rowsOf(portal);
    for (var row : rows) {
      send('D', row);
    }
    send('C', new RehearsalMessage().text("SELECT " + rows.size()));
  }

  private void simple(String query) throws IOException {
    portal = query;
    if (query.startsWith("copy")) {
      copied = 0;
      send('G', new RehearsalMessage().octet(0).small(0));
      out.flush();
      return;
    }
    if (isQuery()) {
      describe();
    }
    execute();
    ready();
  }

  private boolean isQuery() {
    return portal.toUpperCase(Locale.ROOT).startsWith("SELECT");
  }

  private void ready() throws IOException {
    send('Z', new RehearsalMessage().octet(transaction));
    out.flush();
  }

  private void send(char type, RehearsalMessage message) throws IOException {
    var body = message.bytes();
    out.write(type);
    out.writeInt(body.length + 4);
    out.write(body);
  }

  private static String text(ByteBuffer body) {
    var start = body.position();
    while (body.get() != 0) {
      // up to the terminating zero
    }
    return new String(body.array(), start, body.position() - start - 1, StandardCharsets.UTF_8);
  }

  private static int lines(ByteBuffer body) {
    var count = 0;
    while (body.hasRemaining()) {
      count += body.get() == '\n' ? 1 : 0;
    }
    return count;
  }
}
