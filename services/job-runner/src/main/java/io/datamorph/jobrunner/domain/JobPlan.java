package io.datamorph.jobrunner.domain;

import io.datamorph.spec.catalogue.TableName;
import io.datamorph.spec.document.WriteMode;
import io.datamorph.spec.typed.TypedSource;
import io.datamorph.spec.typed.TypedSpec;
import io.datamorph.spec.typed.TypedTarget;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a job may read and has to write.
 *
 * @param sources tables of the job's connection
 * @param columns of the staging table, in order
 * @param base the target, when rows are added to what it has
 */
public record JobPlan(List<TableName> sources, List<StagingColumn> columns, Optional<Base> base) {

  public JobPlan {
    Objects.requireNonNull(base, "base");
    sources = List.copyOf(sources);
    columns = List.copyOf(columns);
  }

  /**
   * A target that rows are added to.
   *
   * @param existing whether it is there and the job reads it
   */
  public record Base(TableName table, boolean existing) {}

  /**
   * A column of the staging table.
   *
   * @param type as the spec language writes it
   */
  public record StagingColumn(String name, String type) {}

  /**
   * What the spec says about a job on this connection.
   *
   * @throws UnusableInputException when the spec reaches beyond the connection
   */
  public static JobPlan of(TypedSpec spec, String connection) {
    spec.sources().stream()
        .filter(source -> !source.connection().equals(connection))
        .findFirst()
        .ifPresent(
            source -> {
              throw new UnusableInputException(
                  "SEVERAL_CONNECTIONS",
                  "the source %s is on connection %s, but the job runs on %s"
                      .formatted(source.name(), source.connection(), connection));
            });
    return new JobPlan(
        spec.sources().stream().map(TypedSource::table).distinct().toList(),
        spec.target().columns().stream()
            .map(column -> new StagingColumn(column.id(), column.type().display()))
            .toList(),
        base(spec.target()));
  }

  private static Optional<Base> base(TypedTarget target) {
    return target.mode() == WriteMode.REPLACE
        ? Optional.empty()
        : Optional.of(new Base(target.table(), target.existing()));
  }
}
