package io.datamorph.jobrunner.outbound;

import io.datamorph.artifacts.S3ArtifactStore;
import io.datamorph.artifacts.S3Location;
import io.datamorph.contracts.ArtifactRef;
import io.datamorph.jobrunner.Artifacts;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.Config;

/** Reads from the object store; connects when something is read first. */
@ApplicationScoped
class S3Artifacts implements Artifacts {

  private final Config config;
  private S3ArtifactStore store;

  S3Artifacts(Config config) {
    this.config = config;
  }

  @Override
  public String text(ArtifactRef ref) {
    return new String(store().get(ref), StandardCharsets.UTF_8);
  }

  private synchronized S3ArtifactStore store() {
    if (store == null) {
      store =
          S3ArtifactStore.open(
              S3Location.fromSettings(name -> config.getOptionalValue(name, String.class)));
    }
    return store;
  }

  @PreDestroy
  synchronized void close() {
    if (store != null) {
      store.close();
    }
  }
}
