package io.datamorph.gateway.inbound;

import io.datamorph.gateway.domain.RefusedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever goes wrong into a problem document: never a stack, never a cell. */
class Problems {

  @ServerExceptionMapper
  public Response of(RefusedException refused) {
    return Problem.response(
        refused.code().status(), refused.code().name(), refused.getMessage(), refused.path());
  }

  /** Paths, methods and media types that do not exist. */
  @ServerExceptionMapper
  public Response of(WebApplicationException e, UriInfo uri) {
    Response response = e.getResponse();
    String path = uri.getPath();
    boolean ours =
        path.startsWith("/v1")
            || path.startsWith("/internal/connections")
            || path.startsWith("/internal/workflows");
    if (!ours || response.getStatus() < 400 || response.hasEntity()) {
      return response;
    }
    return switch (response.getStatus()) {
      case 404 -> problem(response, "NOT_FOUND", "there is nothing at " + path);
      case 405 -> problem(response, "METHOD_NOT_ALLOWED", "not with this method");
      case 406 -> problem(response, "NOT_ACCEPTABLE", "not in a media type that you accept");
      case 415 -> problem(response, "UNSUPPORTED_MEDIA_TYPE", "send application/json");
      default -> problem(response, "BAD_REQUEST", "the request is not understood");
    };
  }

  private static Response problem(Response response, String code, String detail) {
    return Problem.response(response.getStatus(), code, detail, Optional.empty());
  }
}
