package io.datamorph.specgenerator.domain.reading;

import java.util.Optional;

/** One way of wording a condition. */
interface ConditionForm {

  /** The condition whose first word stands here; its words end by the limit. */
  Optional<Found> at(Draft draft, int from, int limit);
}
