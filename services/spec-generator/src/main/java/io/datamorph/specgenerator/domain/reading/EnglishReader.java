package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.Catalogue;
import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.spec.document.Spec;
import io.datamorph.specgenerator.domain.Answered;
import io.datamorph.specgenerator.domain.GivenSpec;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.linking.Joins;
import io.datamorph.specgenerator.domain.linking.Schema;
import io.datamorph.specgenerator.domain.linking.Values;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The built-in reader: a request in English to a spec, over any catalogue, without a model. */
public final class EnglishReader {

  private static final String READER = "builtin";
  private static final int MOST_TABLES_LOOKED_AT = 8;
  private static final int MOST_OPTIONS = 12;

  private final String request;
  private final Catalogue catalogue;
  private final boolean replaceTarget;
  private final Map<String, String> answers;

  /** A reader of one request; the answers are those to earlier questions, by their id. */
  public EnglishReader(
      String prompt, Catalogue catalogue, boolean replaceTarget, Map<String, String> answers) {
    this.catalogue = catalogue;
    this.replaceTarget = replaceTarget;
    this.answers = Map.copyOf(answers);
    this.request =
        answers.entrySet().stream()
            .filter(answer -> answer.getKey().startsWith("meaning-of-"))
            .map(Map.Entry::getValue)
            .collect(Collectors.joining(". ", prompt + "\n", ""));
  }

  /** The tables whose values would help to understand the request. */
  public List<CatalogueTable> tables() {
    Draft draft = draft(Values.none());
    new TargetRecogniser().recognise(draft);
    new OutputRecogniser().recognise(draft);
    new MentionRecogniser().recognise(draft);
    Set<CatalogueTable> tables = new LinkedHashSet<>(draft.scope());
    for (CatalogueTable table : draft.scope()) {
      draft.links().joins().from(table).stream().map(Joins.Edge::to).forEach(tables::add);
    }
    if (tables.isEmpty()) {
      tables.addAll(catalogue.tables());
    }
    return tables.stream().limit(MOST_TABLES_LOOKED_AT).toList();
  }

  /** A spec that passes the checker, questions, or the reasons why there is neither. */
  public Answered read(Values values) {
    Draft draft = draft(values);
    Optional<Spec> spec = understood(draft);
    if (!draft.problems.isEmpty()) {
      return new Answered.Refused(GivenSpec.problems(draft.problems));
    }
    if (!draft.questions.isEmpty()) {
      return new Answered.Unclear(List.copyOf(draft.questions.values()));
    }
    return GivenSpec.checked(
        replaceTarget ? GivenSpec.overwriting(spec.orElseThrow()) : spec.orElseThrow(),
        catalogue,
        READER,
        draft.notes);
  }

  private Draft draft(Values values) {
    return new Draft(new Text(request), new Links(new Schema(sources(), values)), answers);
  }

  /**
   * What a request can mean to read: tables published by earlier requests are read only when they
   * are named as they are, or every new table would change what the next request means.
   */
  private Catalogue sources() {
    String words = request.toLowerCase(Locale.ROOT);
    return new Catalogue(
        catalogue.connection(),
        catalogue.tables().stream()
            .filter(
                table ->
                    !table.createdHere()
                        || words.contains(table.name().table().toLowerCase(Locale.ROOT)))
            .toList());
  }

  private static Optional<Spec> understood(Draft draft) {
    new GuardRecogniser().recognise(draft);
    if (!draft.problems.isEmpty()) {
      return Optional.empty();
    }
    MeasureRecogniser measures = new MeasureRecogniser();
    List<Recogniser> recognisers =
        List.of(
            new TargetRecogniser(),
            new OutputRecogniser(),
            new MentionRecogniser(),
            new JoinRecogniser(),
            new GroupRecogniser(),
            new RenameRecogniser(),
            new DefinitionRecogniser(),
            new EmailRecogniser(),
            new FillRecogniser(),
            new ExistenceRecogniser(),
            new UniversalRecogniser(),
            new CleaningRecogniser(),
            new OrderRecogniser(),
            new ConditionRecogniser(),
            measures);
    recognisers.forEach(recogniser -> recogniser.recognise(draft));
    new OutputResolver(draft, measures.asked()).resolve();
    new Leftovers(draft).judge();
    if (draft.scope().isEmpty() && draft.problems.isEmpty()) {
      askForTables(draft);
    }
    return draft.problems.isEmpty() && draft.questions.isEmpty()
        ? new Planner(draft).plan()
        : Optional.empty();
  }

  private static void askForTables(Draft draft) {
    draft.ask(
        "tables",
        "Which tables should be read, and what should a row of the result stand for?",
        draft.links().schema().tables().stream()
            .map(table -> table.name().table())
            .limit(MOST_OPTIONS)
            .toList());
  }
}
