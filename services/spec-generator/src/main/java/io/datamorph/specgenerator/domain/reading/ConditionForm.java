package io.datamorph.specgenerator.domain.reading;

import java.util.Optional;

/** One way of wording a condition. */
interface ConditionForm {

  /** The condition whose decisive word stands at this place. */
  Optional<Found> at(Draft draft, int index);
}
