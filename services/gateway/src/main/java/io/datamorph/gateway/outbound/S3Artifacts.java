package io.datamorph.gateway.outbound;

import io.datamorph.artifacts.ArtifactException;
import io.datamorph.artifacts.S3ArtifactStore;
import io.datamorph.artifacts.S3Location;
import io.datamorph.contracts.ArtifactRef;
import io.datamorph.gateway.Artifacts;
import io.datamorph.gateway.domain.Code;
import io.datamorph.gateway.domain.RefusedException;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/** The object store, opened when the first artifact is asked for. */
@ApplicationScoped
class S3Artifacts implements Artifacts {

  private static final Logger LOG = Logger.getLogger(S3Artifacts.class);
  private static final Duration ATTEMPT = Duration.ofSeconds(4);
  private static final Duration TOTAL = Duration.ofSeconds(12);

  private final S3Location location;
  private final ReentrantLock opening = new ReentrantLock();
  private S3ArtifactStore store;

  S3Artifacts(Config config) {
    location =
        S3Location.fromSettings(name -> config.getOptionalValue(name, String.class))
            .within(ATTEMPT, TOTAL);
  }

  void stop(@Observes ShutdownEvent event) {
    opening.lock();
    try {
      if (store != null) {
        store.close();
      }
    } finally {
      opening.unlock();
    }
  }

  @Override
  public byte[] get(ArtifactRef ref) {
    try {
      return store().get(ref);
    } catch (ArtifactException e) {
      LOG.warnf("artifact %s: %s", ref.key(), e.getMessage());
      throw new RefusedException(
          Code.ARTIFACTS_UNAVAILABLE, "the object store does not give " + ref.key(), e);
    }
  }

  private S3ArtifactStore store() {
    opening.lock();
    try {
      if (store == null) {
        store = S3ArtifactStore.open(location);
      }
      return store;
    } finally {
      opening.unlock();
    }
  }
}
