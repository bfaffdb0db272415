package io.datamorph.specgenerator;

import io.datamorph.spec.catalogue.Catalogue;
import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.linking.Values;
import java.util.List;
import java.util.Optional;

/** Port: what the gateway knows of a connection. */
public interface Catalogues {

  /** What came of asking. */
  sealed interface Found {

    /** The catalogue. */
    record Known(Catalogue catalogue) implements Found {}

    /** There is no connection of this name. */
    record Unknown(String detail) implements Found {}
  }

  /** Throws {@link UnavailableException} when it cannot be had now. */
  Found of(String connection);

  /** The few different values of the tables' text columns; empty where they cannot be had. */
  Values values(String connection, List<CatalogueTable> tables);

  /**
   * The cells of a query with one column of text; empty when they cannot be had in short time, or
   * are more than {@code most}.
   */
  Optional<List<String>> column(String connection, String sql, int most);

  /** The gateway or the connection does not answer. */
  final class UnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    /** A code and words from whoever does not answer. */
    public UnavailableException(String code, String message, Throwable cause) {
      super(message, cause);
      this.code = code;
    }

    String code() {
      return code;
    }
  }
}
