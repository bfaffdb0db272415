package io.datamorph.spec.expression;

import io.datamorph.spec.check.Code;
import java.util.Objects;
import java.util.Optional;

/** What came of reading an expression. */
public sealed interface Parsing {

  /** It could be read. */
  record Parsed(Expression expression) implements Parsing {
    public Parsed {
      Objects.requireNonNull(expression, "expression");
    }
  }

  /** It could not. */
  record Faulty(Code code, String message, Optional<String> suggestion) implements Parsing {
    public Faulty {
      Objects.requireNonNull(code, "code");
      Objects.requireNonNull(message, "message");
      Objects.requireNonNull(suggestion, "suggestion");
    }
  }
}
