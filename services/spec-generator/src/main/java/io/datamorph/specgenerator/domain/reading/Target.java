package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.document.History;
import io.datamorph.spec.document.WriteMode;
import java.util.List;
import java.util.Optional;

/** The table to write, as far as it is known. */
final class Target {

  Optional<String> name = Optional.empty();
  WriteMode mode = WriteMode.REPLACE;
  List<String> keys = List.of();
  Optional<ExistingTarget> existing = Optional.empty();
  Optional<History> history = Optional.empty();

  boolean is(String word) {
    return name.filter(word::equals).isPresent();
  }
}
