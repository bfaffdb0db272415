package io.datamorph.spec.check;

import io.datamorph.spec.catalogue.Catalogue;
import io.datamorph.spec.document.Draft;
import io.datamorph.spec.document.Spec;
import io.datamorph.spec.document.SpecReader;

/** Gives a spec its one meaning against a catalogue, or says everything that is wrong with it. */
public final class SpecChecker {

  private SpecChecker() {}

  public static CheckResult check(Spec spec, Catalogue catalogue) {
    return check(Draft.of(spec), catalogue);
  }

  /** Reads and checks in one go: mistakes of shape and of meaning are reported together. */
  public static CheckResult check(String jsonOrYaml, Catalogue catalogue) {
    return check(SpecReader.draft(jsonOrYaml), catalogue);
  }

  private static CheckResult check(Draft draft, Catalogue catalogue) {
    throw new UnsupportedOperationException(
        "being built: " + draft.name() + catalogue.connection());
  }
}
