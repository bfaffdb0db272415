package io.datamorph.specgenerator.modelling;

import io.datamorph.languagemodel.JsonSchema;
import io.datamorph.languagemodel.Prompt;
import io.datamorph.spec.catalogue.Catalogue;
import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.spec.check.Diagnostic;
import java.util.List;
import java.util.stream.Collectors;

/** What a model is told and asked. */
public final class SpecPrompts {

  /** The most tokens of a first prompt, by a guess on the long side. */
  public static final int MOST_TOKENS = 12_000;

  private static final int MOST_EXAMPLES = 3;
  private static final int LEAST_CATALOGUE = 1_000;
  private static final int MOST_DIAGNOSTICS = 12;

  private final String rules;
  private final Examples examples;
  private final JsonSchema form;

  private SpecPrompts(String rules, Examples examples, JsonSchema form) {
    this.rules = rules;
    this.examples = examples;
    this.form = form;
  }

  public static SpecPrompts load() {
    return new SpecPrompts(
        Resources.text("prompts/rules.md") + "\nFunctions: " + FunctionSheet.text() + "\n",
        Examples.load(),
        new JsonSchema("answer", ReplyForm.schema().toString()));
  }

  /** The first prompt of a request. */
  public Prompt first(ModelRequest request) {
    String shown = examples.like(request.prompt(), MOST_EXAMPLES);
    String system = rules + "\n" + shown;
    String asked = asked(request);
    int left = MOST_TOKENS - Tokens.of(system) - Tokens.of(asked) - Tokens.of(form.json());
    String catalogue = new CatalogueExtract(request, Math.max(LEAST_CATALOGUE, left)).text();
    String user =
        Quoted.tagged(
                "catalogue", "connection: " + request.catalogue().connection() + "\n" + catalogue)
            + "\n"
            + asked;
    return Prompt.of(system, user).withSchema(form);
  }

  /** The tables that share most words with a request. */
  public static List<CatalogueTable> closest(String request, Catalogue catalogue, int most) {
    return new Relevance(request, catalogue.tables()).ranked().stream().limit(most).toList();
  }

  private static String asked(ModelRequest request) {
    StringBuilder asked = new StringBuilder();
    if (RelativeTime.isIn(request.prompt())) {
      asked.append("Today is ").append(request.today()).append(".\n");
    }
    asked.append(Quoted.tagged("request", request.prompt()));
    if (!request.answers().isEmpty()) {
      String answers =
          request.answers().entrySet().stream()
              .sorted(java.util.Map.Entry.comparingByKey())
              .map(entry -> "- " + entry.getKey() + "\n  " + entry.getValue())
              .collect(Collectors.joining("\n"));
      asked
          .append("\nYou asked, and this was answered:\n")
          .append(Quoted.tagged("answers", answers));
    }
    return asked.toString();
  }

  /** The answer was no answer, for this reason. */
  public Prompt again(Prompt before, String answer, String reason) {
    return before.followedBy(
        answer.isBlank() ? "(nothing)" : answer,
        "This cannot be used: " + reason + "\nAnswer again with the whole JSON object.");
  }

  /** The checker refuses a spec, for these reasons. */
  public Prompt corrected(Prompt before, String answer, List<Diagnostic> diagnostics) {
    String found =
        diagnostics.stream()
            .limit(MOST_DIAGNOSTICS)
            .map(SpecPrompts::line)
            .collect(Collectors.joining("\n"));
    return before.followedBy(
        answer,
        "The type checker refuses the spec:\n"
            + found
            + "\nMend exactly this and answer again with the whole JSON object.");
  }

  private static String line(Diagnostic diagnostic) {
    return "- %s at %s: %s%s"
        .formatted(
            diagnostic.code(),
            diagnostic.path(),
            diagnostic.message(),
            diagnostic.suggestion().map(it -> " Perhaps: " + it).orElse(""));
  }
}
