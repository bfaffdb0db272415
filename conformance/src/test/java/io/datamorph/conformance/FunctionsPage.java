package io.datamorph.conformance;

import io.datamorph.spec.function.FunctionDefinition;
import io.datamorph.spec.function.FunctionDefinition.Allows;
import io.datamorph.spec.function.Functions;
import io.datamorph.spec.function.Signature;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** {@code docs/language/functions.md}: the catalogue, and how each engine spells it. */
record FunctionsPage(Spellings spellings) {

  /** How the compilers write the example of a function. */
  interface Spellings {
    String spark(FunctionDefinition function);

    String postgres(FunctionDefinition function);
  }

  String text() throws IOException {
    String topics =
        Functions.topics().stream()
            .map(
                topic ->
                    "## "
                        + topic.title()
                        + "\n\n"
                        + topic.rows().stream()
                            .map(this::section)
                            .collect(Collectors.joining("\n")))
            .collect(Collectors.joining("\n"));
    return Resources.text("/language/functions.md.txt")
        + "\n"
        + SalesTable.shown()
        + "\n\n"
        + topics;
  }

  private String section(FunctionDefinition function) {
    String example =
        "`" + function.example().orElseThrow().call() + "` is `" + value(function) + "`.";
    return """
        ### %s

        %s%s%s

        %s

        %s

        ```python
        %s
        ```

        ```sql
        %s
        ```
        """
        .formatted(
            calls(function),
            function.says(),
            synonyms(function),
            allowed(function),
            takes(function),
            example,
            spellings.spark(function),
            spellings.postgres(function));
  }

  private static String value(FunctionDefinition function) {
    return function.example().orElseThrow().value();
  }

  private static String calls(FunctionDefinition function) {
    return function.signatures().stream()
        .map(signature -> "`" + function.name() + signature.display() + "`")
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String takes(FunctionDefinition function) {
    String signatures =
        function.signatures().stream().map(FunctionsPage::takes).collect(Collectors.joining("; "));
    String error = function.fails().map(when -> " An error where " + when + ".").orElse("");
    return "Takes %s. %s.%s".formatted(signatures, capital(function.nulls().says()), error);
  }

  private static String takes(Signature signature) {
    String parameters =
        signature.parameters().stream()
            .map(p -> p.accepts().says() + p.constant().map(c -> ", constant").orElse(""))
            .collect(Collectors.joining(" × "));
    return (parameters.isEmpty() ? "nothing" : parameters) + ", gives " + signature.result().says();
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
  }

  private static String synonyms(FunctionDefinition function) {
    return function.synonyms().isEmpty()
        ? ""
        : function.synonyms().stream()
            .map(name -> "`" + name + "`")
            .collect(Collectors.joining(", ", " Also ", "."));
  }

  private static String allowed(FunctionDefinition function) {
    return Arrays.stream(Allows.values())
        .filter(function::allows)
        .map(FunctionsPage::may)
        .collect(Collectors.joining());
  }

  private static String may(Allows what) {
    return switch (what) {
      case DISTINCT -> " May be distinct.";
      case ORDER_BY -> " May have an order.";
      case WINDOW -> " In a window.";
      case FRAME -> " Sees the frame.";
      case PEERS -> " Peers count as one.";
    };
  }
}
