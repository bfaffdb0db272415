package io.datamorph.cli.launch;

import io.datamorph.cli.ExitCode;
import io.datamorph.cli.UserError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports of this machine. */
public final class Ports {

  private Ports() {}

  /** Says so at once, before anything is started, when somebody listens there already. */
  static void mustBeFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(port));
    } catch (IOException e) {
      throw new UserError(
          ExitCode.UNAVAILABLE,
          "port "
              + port
              + " is in use, perhaps by another DataMorph: stop it, or choose another with --port",
          e);
    }
  }

  /** A port that nobody listens on now. */
  public static int free() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException("no port is free", e);
    }
  }
}
