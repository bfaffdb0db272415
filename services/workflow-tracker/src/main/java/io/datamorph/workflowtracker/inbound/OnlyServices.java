package io.datamorph.workflowtracker.inbound;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** The read model is for the other services: whoever cannot show their token is sent away. */
class OnlyServices {

  private static final String HEADER = "X-DataMorph-Service-Token";

  private final byte[] token;

  OnlyServices(@ConfigProperty(name = "datamorph.service-token") String token) {
    this.token = token.getBytes(StandardCharsets.UTF_8);
  }

  @ServerRequestFilter
  public Optional<Response> refuseStrangers(ContainerRequestContext request) {
    if (!request.getUriInfo().getPath().startsWith("/internal/tracker/")) {
      return Optional.empty();
    }
    String shown = Optional.ofNullable(request.getHeaderString(HEADER)).orElse("");
    return MessageDigest.isEqual(token, shown.getBytes(StandardCharsets.UTF_8))
        ? Optional.empty()
        : Optional.of(
            Response.status(Response.Status.UNAUTHORIZED)
                .type("application/problem+json")
                .entity(
                    Map.of(
                        "type", "about:blank",
                        "title", "Unauthorized",
                        "status", 401,
                        "code", "SERVICE_TOKEN_REQUIRED",
                        "detail", "this endpoint is for the services of the system"))
                .build());
  }
}
