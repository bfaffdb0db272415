package io.datamorph.gateway.inbound;

import io.datamorph.contracts.Staging;
import io.datamorph.gateway.OpenStaging;
import io.datamorph.gateway.domain.Code;
import io.datamorph.gateway.domain.Names;
import io.datamorph.gateway.domain.NewStaging;
import io.datamorph.gateway.domain.Publication;
import io.datamorph.gateway.domain.RefusedException;
import io.datamorph.gateway.domain.Rows;
import io.datamorph.spec.catalogue.TableName;
import io.datamorph.spec.document.WriteMode;
import io.datamorph.spec.type.DataTypes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What jobs ask of a database, as it comes in. */
final class StagingRequests {

  private StagingRequests() {}

  /** A schema and a table in it. */
  record TableOf(Optional<String> schema, Optional<String> table) {

    TableName name(String path) {
      return new TableName(
          schema.orElse(TableName.DEFAULT_SCHEMA), ReadRequests.required(table, path + ".table"));
    }
  }

  /** A column of the staging table. */
  record ColumnOf(Optional<String> name, Optional<String> type) {

    Rows.ColumnOf column(String path) {
      String wanted = ReadRequests.required(type, path + ".type");
      return new Rows.ColumnOf(
          ReadRequests.required(name, path + ".name"),
          DataTypes.parse(wanted)
              .orElseThrow(
                  () ->
                      new RefusedException(
                          Code.INVALID_REQUEST, "is not a type: " + wanted, path + ".type")));
    }
  }

  /** The target, when the job adds rows to it. */
  record BaseOf(Optional<TableOf> table, Optional<Boolean> existing) {

    NewStaging.Base base() {
      return new NewStaging.Base(
          ReadRequests.required(table, "base.table").name("base.table"),
          ReadRequests.required(existing, "base.existing"));
    }
  }

  /** A job needs a staging table. */
  record Open(
      Optional<String> workflowId,
      Optional<Integer> iteration,
      Optional<Integer> attempt,
      Optional<Long> fence,
      Optional<List<TableOf>> sources,
      Optional<List<ColumnOf>> columns,
      Optional<BaseOf> base) {

    OpenStaging.Job job() {
      return new OpenStaging.Job(
          ReadRequests.required(workflowId, "workflowId"),
          ReadRequests.required(iteration, "iteration"),
          ReadRequests.required(attempt, "attempt"),
          ReadRequests.required(fence, "fence"));
    }

    OpenStaging.Order order() {
      return new OpenStaging.Order(tables(), columnsOf(), base.map(BaseOf::base));
    }

    private List<TableName> tables() {
      List<TableName> tables = new ArrayList<>();
      for (TableOf source : ReadRequests.required(sources, "sources")) {
        tables.add(source.name("sources[" + tables.size() + "]"));
      }
      return tables;
    }

    private List<Rows.ColumnOf> columnsOf() {
      List<Rows.ColumnOf> all = new ArrayList<>();
      for (ColumnOf column : ReadRequests.required(columns, "columns")) {
        all.add(column.column("columns[" + all.size() + "]"));
      }
      return all;
    }
  }

  /** A job is done with its staging table. */
  record Close(Optional<String> table, Optional<Boolean> keep) {}

  /** Somebody wants to know whether the target is still what the job has read. */
  record Check(Optional<String> table, Optional<TableOf> target) {}

  /** A staging table shall become the target. */
  record Publish(
      Optional<String> workflowId,
      Optional<Integer> iteration,
      Optional<Staging> staging,
      Optional<TableOf> target,
      Optional<String> mode,
      Optional<List<String>> keys,
      Optional<Boolean> overwrite) {

    Publication publication(String connection) {
      Staging from = ReadRequests.required(staging, "staging");
      if (!from.connection().equals(connection) || !from.schema().equals(Names.SCHEMA)) {
        throw new RefusedException(
            Code.STAGING_MISSING, "is not in the staging schema of " + connection, "staging");
      }
      return new Publication(
          ReadRequests.required(workflowId, "workflowId"),
          ReadRequests.required(iteration, "iteration"),
          from.table(),
          ReadRequests.required(target, "target").name("target"),
          overwrite.orElse(false),
          writeMode(),
          Optional.empty());
    }

    private WriteMode writeMode() {
      String wanted = mode.orElse("replace");
      return Arrays.stream(WriteMode.values())
          .filter(each -> each.name().equalsIgnoreCase(wanted))
          .findFirst()
          .orElseThrow(
              () -> new RefusedException(Code.INVALID_REQUEST, "is not a mode: " + wanted, "mode"));
    }
  }
}
