package io.datamorph.spec.typed;

import io.datamorph.spec.type.DataType;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * An output column of a relation.
 *
 * @param qualifier the source or step it came from, as far as a join still has to tell it apart
 * @param name the name by which expressions refer to it
 * @param id unique within its relation; what an engine calls the column. Equal to {@code name}
 *     unless two columns of a join share it
 * @param lineage the source columns its values are computed from
 */
public record Column(
    Optional<String> qualifier,
    String name,
    String id,
    DataType type,
    boolean nullable,
    Set<SourceColumn> lineage) {

  public Column {
    Objects.requireNonNull(qualifier, "qualifier");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(type, "type");
    lineage = Set.copyOf(lineage);
  }
}
