package io.datamorph.fuzz.generate;

import io.datamorph.spec.document.Step;
import java.util.List;

/** Draws a step, with others before it where it needs them; none where there is nothing to do. */
@FunctionalInterface
interface StepMaker {

  List<Step> make(Draft draft);
}
