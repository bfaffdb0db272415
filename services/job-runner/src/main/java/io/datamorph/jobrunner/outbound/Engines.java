package io.datamorph.jobrunner.outbound;

import io.datamorph.jobrunner.Engine;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the engine that the settings ask for. */
class Engines {

  @Produces
  @Singleton
  Engine engine(
      @ConfigProperty(name = "datamorph.engine.home") Optional<String> home,
      @ConfigProperty(name = "datamorph.engine.work-dir") String workDir,
      @ConfigProperty(name = "datamorph.job-runner.engine-start-timeout") Duration startTimeout,
      @ConfigProperty(name = "datamorph.job-runner.standby") boolean standby) {
    return new EmbeddedEngine(
        new EngineHome(home.map(Path::of)),
        new JobFolders(Path.of(workDir)),
        startTimeout,
        standby);
  }
}
