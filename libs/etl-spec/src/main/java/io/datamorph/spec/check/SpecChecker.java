package io.datamorph.spec.check;

import io.datamorph.spec.catalogue.Catalogue;
import io.datamorph.spec.document.Draft;
import io.datamorph.spec.document.Spec;
import io.datamorph.spec.document.SpecReader;
import java.util.Optional;

/** Gives a spec its one meaning against a catalogue, or says everything that is wrong with it. */
public final class SpecChecker {

  private SpecChecker() {}

  public static CheckResult check(Spec spec, Catalogue catalogue) {
    return new Checking(Draft.of(spec), catalogue).result(Optional.of(spec));
  }

  /** Reads and checks in one go: mistakes of shape and of meaning are reported together. */
  public static CheckResult check(String jsonOrYaml, Catalogue catalogue) {
    Draft draft = SpecReader.draft(jsonOrYaml);
    return new Checking(draft, catalogue).result(draft.spec());
  }
}
