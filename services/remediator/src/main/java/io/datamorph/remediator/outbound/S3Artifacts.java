package io.datamorph.remediator.outbound;

import io.datamorph.artifacts.S3ArtifactStore;
import io.datamorph.artifacts.S3Location;
import io.datamorph.contracts.ArtifactRef;
import io.datamorph.remediator.Artifacts;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.Config;

/** Artifacts in the object store; connects when one is asked for first. */
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

  @Override
  public ArtifactRef store(String key, String text, String contentType) {
    return store().put(key, text.getBytes(StandardCharsets.UTF_8), contentType);
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
