package io.datamorph.gateway.domain;

import java.util.Objects;
import java.util.Optional;

/** What was asked for is not done; nothing has changed. The message is for the one who asked. */
public final class RefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Code code;
  private final String path;

  public RefusedException(Code code, String detail) {
    this(code, detail, "", null);
  }

  /** With the place in the request that is wrong. */
  public RefusedException(Code code, String detail, String path) {
    this(code, detail, path, null);
  }

  public RefusedException(Code code, String detail, Throwable cause) {
    this(code, detail, "", cause);
  }

  private RefusedException(Code code, String detail, String path, Throwable cause) {
    super(Objects.requireNonNull(detail, "detail"), cause);
    this.code = Objects.requireNonNull(code, "code");
    this.path = Objects.requireNonNull(path, "path");
  }

  public Code code() {
    return code;
  }

  /** Where in the request; empty when it concerns the whole. */
  public Optional<String> path() {
    return path.isEmpty() ? Optional.empty() : Optional.of(path);
  }
}
