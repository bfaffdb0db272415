package io.datamorph.oraclesql;

import io.datamorph.spec.document.History;
import io.datamorph.spec.type.DataType;
import io.datamorph.spec.typed.Column;
import io.datamorph.spec.typed.TypedTarget;
import java.util.List;
import java.util.stream.Stream;

/**
 * The columns of events in the histories of keys: the keys, what holds, since when, and whether it
 * is an end, at which nothing holds.
 */
record Timeline(TypedTarget target) {

  static final String FROM = Identifier.quoted(History.VALID_FROM);
  static final String TO = Identifier.quoted(History.VALID_TO);

  List<Column> keys() {
    return filled().filter(column -> target.keys().contains(column.id())).toList();
  }

  List<Column> values() {
    return filled().filter(column -> !target.keys().contains(column.id())).toList();
  }

  DataType timeType() {
    return target.columns().stream()
        .filter(column -> column.id().equals(History.VALID_FROM))
        .findFirst()
        .orElseThrow()
        .type();
  }

  /** {@code valid_to + 1 AS valid_to}: when a version that the target has holds no more. */
  String endOfStored() {
    return namesLastDays() ? TO + " + 1 AS " + TO : TO;
  }

  /** {@code valid_to - 1 AS valid_to}: the end of a version as the target says it. */
  String endToStore() {
    return namesLastDays() ? TO + " - 1 AS " + TO : TO;
  }

  private boolean namesLastDays() {
    return target.history().orElseThrow().validTo() == History.ValidTo.INCLUSIVE;
  }

  /** A name for a column that only the computation needs. */
  String helper(String wanted) {
    return Scope.free(wanted, target.columns());
  }

  String ends() {
    return helper("ends");
  }

  /** All columns of an event, ready to be listed. */
  String event() {
    Stream<String> names =
        Stream.concat(keys().stream(), values().stream())
            .map(column -> Identifier.quoted(column.id()));
    return Scope.list(Stream.concat(names, Stream.of(FROM, ends())));
  }

  /** {@code PARTITION BY id}: NULLs are one key. */
  String ofKey() {
    return "PARTITION BY " + Scope.names(keys());
  }

  String inTime() {
    return ofKey() + " ORDER BY " + FROM;
  }

  private Stream<Column> filled() {
    return target.columns().stream().limit(target.values().size());
  }
}
