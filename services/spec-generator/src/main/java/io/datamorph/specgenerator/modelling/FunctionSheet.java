package io.datamorph.specgenerator.modelling;

import io.datamorph.spec.function.FunctionDefinition;
import io.datamorph.spec.function.Functions;
import io.datamorph.spec.function.Signature;
import java.util.stream.Collectors;

/** All functions with their arguments, in as few words as will do. */
final class FunctionSheet {

  private FunctionSheet() {}

  static String text() {
    return Functions.all().stream().map(FunctionSheet::call).collect(Collectors.joining(", "));
  }

  private static String call(FunctionDefinition function) {
    Signature longest =
        function.signatures().stream()
            .reduce(
                (one, other) -> one.parameters().size() >= other.parameters().size() ? one : other)
            .orElseThrow();
    return function.name() + longest.display();
  }
}
