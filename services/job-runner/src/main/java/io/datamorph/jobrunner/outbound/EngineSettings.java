package io.datamorph.jobrunner.outbound;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Where the embedded engine is and where its jobs may write. */
@ConfigMapping(prefix = "datamorph.engine")
interface EngineSettings {

  /** The folder that {@code engines/embedded-spark} packages. */
  Optional<Path> home();

  /** Every job gets a private folder here, which is removed after it. */
  @WithDefault("${java.io.tmpdir}/datamorph-jobs")
  Path workDir();
}
