package io.datamorph.specgenerator;

import io.datamorph.contracts.Category;
import io.datamorph.contracts.Problem;
import io.datamorph.contracts.SpecRequested;
import io.datamorph.oraclesql.PivotValues;
import io.datamorph.spec.catalogue.Catalogue;
import io.datamorph.spec.catalogue.CatalogueColumn;
import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.spec.check.AsOf;
import io.datamorph.spec.document.Spec;
import io.datamorph.specgenerator.domain.Answered;
import io.datamorph.specgenerator.domain.GivenSpec;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import io.datamorph.specgenerator.domain.linking.Values;
import io.datamorph.specgenerator.domain.reading.EnglishReader;
import io.datamorph.specgenerator.modelling.ModelRequest;
import io.datamorph.specgenerator.modelling.Samples;
import io.datamorph.specgenerator.modelling.SpecPrompts;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Reads a request by the means that the settings name. */
final class RequestReader {

  /** Who reads English. */
  enum Choice {
    /** The built-in reader alone. */
    BUILTIN,
    /** A model; the built-in reader only refuses what must not be done. */
    MODEL,
    /** The built-in reader where it is sure, else a model. */
    AUTO
  }

  /** Whose word counts when the model cannot be had. */
  enum Fallback {
    /** Nobody's: the workflow waits for the model, and fails when that takes too long. */
    NONE,
    /** The built-in reader's, be it a spec, a question or a refusal. */
    BUILTIN
  }

  /** Refusals for what is wanted, not for how it is said: no model may be asked about these. */
  private static final Set<String> FINAL =
      Set.of("REQUEST_REFUSED", "INSTRUCTIONS_IN_DATA", "TARGET_IS_SOURCE", "NOT_A_READ");

  private static final int MOST_SAMPLED = 6;

  private final Choice choice;
  private final Optional<ModelReader> model;
  private final Fallback fallback;
  private final Samples.Disclosure disclosure;
  private final Catalogues catalogues;

  RequestReader(
      Choice choice,
      Optional<ModelReader> model,
      Fallback fallback,
      Samples.Disclosure disclosure,
      Catalogues catalogues) {
    if (choice == Choice.MODEL && model.isEmpty()) {
      throw new IllegalArgumentException(
          "datamorph.reader is model, but no model is set: set datamorph.model.provider and"
              + " datamorph.model.model");
    }
    this.choice = choice;
    this.model = model;
    this.fallback = fallback;
    this.disclosure = disclosure;
    this.catalogues = catalogues;
  }

  /**
   * @param round of the talk with the person, from 1
   */
  Reading read(Requests.Open open, Catalogue catalogue, int round) throws InterruptedException {
    Reading reading = undated(open, catalogue, round);
    return reading instanceof Reading.Said(Answered.Written written)
        ? new Reading.Said(written.with(spec -> AsOf.filledIn(spec, catalogue, open.at())))
        : reading;
  }

  private Reading undated(Requests.Open open, Catalogue catalogue, int round)
      throws InterruptedException {
    SpecRequested request = open.request();
    if (request.spec().isPresent()) {
      return new Reading.Said(
          GivenSpec.read(
              request.spec().get(),
              catalogue,
              request.replaceTarget(),
              completed(request, catalogue)));
    }
    Answered builtin = builtin(open, catalogue);
    if (choice == Choice.BUILTIN || model.isEmpty() || isFinal(builtin)) {
      return new Reading.Said(builtin);
    }
    Reading byModel =
        model
            .get()
            .read(
                request.workflowId(),
                round,
                modelRequest(open, catalogue),
                request.replaceTarget(),
                completed(request, catalogue));
    return switch (byModel) {
      case Reading.Said said -> said;
      case Reading.Away(var delay, var why) -> instead(builtin, byModel, why);
      case Reading.Failed(var category, var code, var why) ->
          category == Category.EXTERNAL ? instead(builtin, byModel, why) : byModel;
    };
  }

  /** A pivot may leave open which values become columns. */
  private UnaryOperator<Spec> completed(SpecRequested request, Catalogue catalogue) {
    return spec ->
        PivotValues.filledIn(
            spec, catalogue, (sql, most) -> catalogues.column(request.connection(), sql, most));
  }

  /** What counts in place of a model that cannot be had; a refusal tells that it could not. */
  private Reading instead(Answered builtin, Reading byModel, String why) {
    return switch (fallback) {
      case NONE -> byModel;
      case BUILTIN ->
          new Reading.Said(
              builtin instanceof Answered.Refused(var problems)
                  ? new Answered.Refused(withModelMissed(problems, why))
                  : builtin);
    };
  }

  private static List<Problem> withModelMissed(List<Problem> problems, String why) {
    List<Problem> all = new ArrayList<>(problems);
    all.add(
        new Problem(ModelReader.UNAVAILABLE, "", "no model was asked: " + why, Optional.empty()));
    return all;
  }

  private Answered builtin(Requests.Open open, Catalogue catalogue) {
    SpecRequested request = open.request();
    EnglishReader reader =
        new EnglishReader(
            request.prompt().orElseThrow(), catalogue, request.replaceTarget(), open.answers());
    return reader.read(catalogues.values(request.connection(), reader.tables()));
  }

  /** Whether the built-in reader's word is the last one. */
  private boolean isFinal(Answered builtin) {
    return switch (builtin) {
      case Answered.Written written -> choice == Choice.AUTO;
      case Answered.Unclear unclear -> false;
      case Answered.Refused refused ->
          refused.problems().stream().anyMatch(problem -> FINAL.contains(problem.code()));
    };
  }

  private ModelRequest modelRequest(Requests.Open open, Catalogue catalogue) {
    SpecRequested request = open.request();
    String prompt = request.prompt().orElseThrow();
    return new ModelRequest(
        prompt,
        LocalDate.ofInstant(open.at(), ZoneOffset.UTC),
        catalogue,
        open.answersByQuestion(),
        samples(request, prompt, catalogue));
  }

  private Samples samples(SpecRequested request, String prompt, Catalogue catalogue) {
    if (disclosure == Samples.Disclosure.NONE) {
      return Samples.none();
    }
    List<CatalogueTable> closest = SpecPrompts.closest(prompt, catalogue, MOST_SAMPLED);
    Values values = catalogues.values(request.connection(), closest);
    Map<Samples.Place, List<String>> shown = new HashMap<>();
    for (CatalogueTable table : closest) {
      for (CatalogueColumn column : table.columns()) {
        shown.put(
            new Samples.Place(table.name(), column.name()),
            values.of(new ColumnRef(table, column)).stream().sorted().toList());
      }
    }
    return new Samples(disclosure, shown);
  }
}
