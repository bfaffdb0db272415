package io.datamorph.fuzz.run;

import io.datamorph.fuzz.cases.FuzzCase;
import io.datamorph.spec.typed.TypedSpec;

/** A compiler together with what runs its programs. */
public interface Engine {

  /** Computes the target's rows from the tables, which are in place. */
  Outcome run(FuzzCase fuzzCase, TypedSpec spec);
}
