package io.datamorph.gateway.outbound;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;
import java.util.Optional;

/**
 * The users' databases: {@code datamorph.connections.<name>.url}, {@code user}, {@code password}.
 */
@ConfigMapping(prefix = "datamorph.connections")
public interface ConnectionSettings {

  /** By name. */
  @WithParentName
  Map<String, Login> byName();

  /** Where one is and who we are there. */
  interface Login {

    /** {@code jdbc:postgresql://...} */
    String url();

    String user();

    Optional<String> password();
  }
}
