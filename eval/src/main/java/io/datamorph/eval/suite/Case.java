package io.datamorph.eval.suite;

import java.util.Optional;
import java.util.Set;

/**
 * A request and what should come of it.
 *
 * @param targetTable the table that the request asks for; always there when a table is expected
 * @param expectedRows a query on the sources; always there when a table is expected
 * @param key the columns that identify a row of the result
 * @param note what to look at
 */
public record Case(
    String id,
    String database,
    int level,
    Set<String> tags,
    String prompt,
    Optional<String> targetTable,
    Optional<String> expectedRows,
    Set<String> key,
    Expectation expectation,
    String note) {

  public Case {
    tags = Set.copyOf(tags);
    key = Set.copyOf(key);
  }

  /** Unique among suites, whose databases have different names. */
  public String name() {
    return database + " " + id;
  }

  public boolean expectsTable() {
    return expectation == Expectation.TABLE;
  }
}
