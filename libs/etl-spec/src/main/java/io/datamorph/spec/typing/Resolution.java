package io.datamorph.spec.typing;

import io.datamorph.spec.check.Code;
import io.datamorph.spec.typed.TypedExpression;
import java.util.Optional;

/** What a name refers to. */
public sealed interface Resolution {

  /** This column. */
  record Found(TypedExpression.ColumnRef column) implements Resolution {}

  /** A column that exists or may exist, of unknown type; that was reported. */
  record Doubtful() implements Resolution {}

  /** No column, or several. */
  record NotFound(Code code, String message, Optional<String> suggestion) implements Resolution {}
}
