package io.datamorph.gateway.inbound;

import io.datamorph.gateway.domain.Code;
import io.datamorph.gateway.domain.Limits;
import io.datamorph.gateway.domain.RefusedException;
import io.datamorph.spec.catalogue.TableName;
import java.time.Duration;
import java.util.Optional;

/** What is asked of a database, as it comes in. */
final class ReadRequests {

  private static final int SAMPLE_ROWS = 20;
  private static final int MOST_SAMPLE_ROWS = 1000;
  private static final int QUERY_ROWS = 1000;
  private static final int QUERY_MILLIS = 10_000;

  private ReadRequests() {}

  /** Some rows of a table. */
  record Sample(Optional<String> schema, Optional<String> table, Optional<Integer> limit) {

    TableName name() {
      return new TableName(schema.orElse(TableName.DEFAULT_SCHEMA), required(table, "table"));
    }

    int rows() {
      int rows = limit.orElse(SAMPLE_ROWS);
      if (rows < 1 || rows > MOST_SAMPLE_ROWS) {
        throw new RefusedException(
            Code.INVALID_REQUEST, "is from 1 to " + MOST_SAMPLE_ROWS + ", not " + rows, "limit");
      }
      return rows;
    }
  }

  /** One SELECT. */
  record Query(Optional<String> sql, Optional<Integer> maxRows, Optional<Long> timeoutMillis) {

    String text() {
      return required(sql, "sql");
    }

    Limits limits() {
      return Limits.of(
          maxRows.orElse(QUERY_ROWS), Duration.ofMillis(timeoutMillis.orElse((long) QUERY_MILLIS)));
    }
  }

  static <T> T required(Optional<T> value, String path) {
    return value
        .filter(given -> !(given instanceof String text) || !text.isBlank())
        .orElseThrow(() -> new RefusedException(Code.INVALID_REQUEST, "is missing", path));
  }
}
