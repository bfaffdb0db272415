package io.datamorph.specgenerator.domain.reading;

import java.util.Optional;

/** A column of a source by its name, or by words for it. */
final class ColumnForm implements ValueForm {

  @Override
  public Optional<Parsed> at(Draft draft, int from, int limit) {
    return draft
        .links()
        .columnAt(draft, from, limit)
        .flatMap(
            named ->
                draft
                    .links()
                    .only(draft, named)
                    .map(column -> new Parsed(from, named.to(), column)));
  }
}
