package io.datamorph.spec.expression;

import io.datamorph.spec.check.Code;
import java.util.Optional;

/** Ends the reading of one expression; never leaves this package. */
final class SyntaxFault extends RuntimeException {

  private final transient Code code;
  private final transient Optional<String> suggestion;

  SyntaxFault(Code code, String message) {
    this(code, message, Optional.empty());
  }

  SyntaxFault(Code code, String message, Optional<String> suggestion) {
    super(message, null, false, false);
    this.code = code;
    this.suggestion = suggestion;
  }

  static SyntaxFault syntax(String message) {
    return new SyntaxFault(Code.SYNTAX, message);
  }

  static SyntaxFault unsupported(String message) {
    return new SyntaxFault(Code.UNSUPPORTED_SYNTAX, message);
  }

  Code code() {
    return code;
  }

  Optional<String> suggestion() {
    return suggestion;
  }
}
