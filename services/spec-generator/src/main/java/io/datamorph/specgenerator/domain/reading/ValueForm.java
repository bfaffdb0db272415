package io.datamorph.specgenerator.domain.reading;

import java.util.Optional;

/** One way of wording a value. */
interface ValueForm {

  /** The value whose first word stands here; its words end by the limit. */
  Optional<Parsed> at(Draft draft, int from, int limit);
}
