package io.datamorph.validator.domain;

import java.util.List;
import java.util.Optional;

/** Cells as PostgreSQL writes them; empty for NULL. */
public record Row(List<Optional<String>> cells) {

  public Row {
    cells = List.copyOf(cells);
  }

  /** The cell at this index; NULL where the row is too short. */
  public Optional<String> cell(int index) {
    return index < cells.size() ? cells.get(index) : Optional.empty();
  }

  /** The row without its first cells. */
  public Row from(int index) {
    return new Row(cells.subList(Math.min(index, cells.size()), cells.size()));
  }

  /** The first so many cells. */
  public Row first(int count) {
    return new Row(cells.subList(0, Math.min(count, cells.size())));
  }
}
