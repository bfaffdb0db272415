package io.datamorph.validator;

import java.io.IOException;

/** The gateway or the database behind it does not answer now. */
public final class WarehouseUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** An {@link IOException} as cause marks it as somebody else's failure. */
  public WarehouseUnavailableException(String message, IOException cause) {
    super(message, cause);
  }
}
