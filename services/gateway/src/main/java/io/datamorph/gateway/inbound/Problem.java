package io.datamorph.gateway.inbound;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/**
 * An error as the API tells it (RFC 9457).
 *
 * @param code stable, for programs
 * @param detail what is wrong, for people
 * @param path where in the request
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Problem(
    String type, String title, int status, String code, String detail, Optional<String> path) {

  static final String MEDIA_TYPE = "application/problem+json";

  static Response response(int status, String code, String detail, Optional<String> path) {
    return Response.status(status)
        .type(MEDIA_TYPE)
        .entity(new Problem("about:blank", title(status), status, code, detail, path))
        .build();
  }

  private static String title(int status) {
    Response.Status known = Response.Status.fromStatusCode(status);
    return known != null ? known.getReasonPhrase() : status == 422 ? "Unprocessable Content" : "";
  }
}
