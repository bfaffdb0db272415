package io.datamorph.servicetoken;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * What is internal is for the services of the system: whoever cannot show their token is sent away.
 */
class OnlyServices {

  private final ServiceToken token;

  OnlyServices(@ConfigProperty(name = "datamorph.service-token") String token) {
    this.token = new ServiceToken(token);
  }

  @ServerRequestFilter
  public Optional<Response> refuseStrangers(ContainerRequestContext request) {
    boolean internal = request.getUriInfo().getPath().startsWith("/internal/");
    Optional<String> shown = Optional.ofNullable(request.getHeaderString(ServiceToken.HEADER));
    return !internal || token.isShownBy(shown)
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
