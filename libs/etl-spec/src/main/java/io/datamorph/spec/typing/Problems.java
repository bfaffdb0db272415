package io.datamorph.spec.typing;

import io.datamorph.spec.check.Code;
import io.datamorph.spec.check.Findings;
import java.util.Optional;

/** Reports what is wrong with the expression at one path. */
record Problems(Findings findings, String path) {

  Meaning report(Code code, String message) {
    findings.add(code, path, message);
    return Meaning.DOUBTFUL;
  }

  Meaning report(Code code, String message, Optional<String> suggestion) {
    findings.add(code, path, message, suggestion);
    return Meaning.DOUBTFUL;
  }
}
