package io.datamorph.gateway.inbound;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Databases and fates are for the other services: whoever has no token of theirs is sent away. */
class OnlyServices {

  private static final String HEADER = "X-DataMorph-Service-Token";

  private final byte[] token;

  OnlyServices(@ConfigProperty(name = "datamorph.service-token") String token) {
    this.token = token.getBytes(StandardCharsets.UTF_8);
  }

  @ServerRequestFilter
  public Optional<Response> refuseStrangers(ContainerRequestContext request) {
    String path = request.getUriInfo().getPath();
    if (!path.startsWith("/internal/connections") && !path.startsWith("/internal/workflows")) {
      return Optional.empty();
    }
    String shown = Optional.ofNullable(request.getHeaderString(HEADER)).orElse("");
    return MessageDigest.isEqual(token, shown.getBytes(StandardCharsets.UTF_8))
        ? Optional.empty()
        : Optional.of(
            Problem.response(
                401,
                "SERVICE_TOKEN_REQUIRED",
                "this endpoint is for the services of the system",
                Optional.empty()));
  }
}
