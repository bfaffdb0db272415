package io.datamorph.choreography;

import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A channel in and a channel out, so that there are clients to be asked. */
@ApplicationScoped
class SettingsChannels {

  private final MutinyEmitter<byte[]> said;

  SettingsChannels(@Channel("said") MutinyEmitter<byte[]> said) {
    this.said = said;
  }

  @Incoming("heard")
  void hear(byte[] value) {
    if (said.isCancelled()) {
      throw new IllegalStateException("cannot go on after " + value.length + " bytes");
    }
  }
}
