package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.Catalogue;
import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.spec.document.Spec;
import io.datamorph.specgenerator.domain.Answered;
import io.datamorph.specgenerator.domain.GivenSpec;
import io.datamorph.specgenerator.domain.intent.Findings;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.linking.Joins;
import io.datamorph.specgenerator.domain.linking.KnownSchemas;
import io.datamorph.specgenerator.domain.linking.Values;
import io.datamorph.specgenerator.domain.planning.Planner;
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
  private static final int MOST_TABLES_WITHOUT_CLUE = 24;
  private static final int MOST_OPTIONS = 12;
  private static final KnownSchemas SCHEMAS = new KnownSchemas();

  private final String request;
  private final Catalogue catalogue;
  private final KnownSchemas.Known schema;
  private final Optional<ExistingTarget> existing;
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
    KnownSchemas.Known all = SCHEMAS.of(sources());
    this.existing = ExistingTarget.in(new Text(request), all.schema());
    this.schema = existing.map(target -> SCHEMAS.of(without(target.table()))).orElse(all);
  }

  /** The tables whose values would help to understand the request. */
  public List<CatalogueTable> tables() {
    Draft draft = draft(Values.none(), new Findings(answers));
    List.of(new TargetRecogniser(), new OutputRecogniser(), new MentionRecogniser())
        .forEach(recogniser -> recogniser.recognise(draft));
    Set<CatalogueTable> tables = new LinkedHashSet<>(draft.scope());
    for (CatalogueTable table : draft.scope()) {
      draft.links().joins().from(table).stream().map(Joins.Edge::to).forEach(tables::add);
    }
    return tables.isEmpty()
        ? catalogue.tables().stream().limit(MOST_TABLES_WITHOUT_CLUE).toList()
        : tables.stream().limit(MOST_TABLES_LOOKED_AT).map(this::asItIs).toList();
  }

  /** Without the columns that are only spoken of. */
  private CatalogueTable asItIs(CatalogueTable table) {
    return catalogue.tables().stream()
        .filter(own -> own.name().equals(table.name()))
        .findFirst()
        .orElse(table);
  }

  /** A spec that passes the checker, questions, or the reasons why there is neither. */
  public Answered read(Values values) {
    Findings findings = new Findings(answers);
    Draft draft = draft(values, findings);
    Optional<Spec> spec = understood(draft);
    if (!findings.problems().isEmpty()) {
      return new Answered.Refused(GivenSpec.problems(findings.problems()));
    }
    if (!findings.questions().isEmpty()) {
      return new Answered.Unclear(findings.questions());
    }
    return GivenSpec.checked(
        replaceTarget || existing.filter(ExistingTarget::leave).isPresent()
            ? GivenSpec.overwriting(spec.orElseThrow())
            : spec.orElseThrow(),
        catalogue,
        READER,
        findings.notes());
  }

  private Draft draft(Values values, Findings findings) {
    Draft draft =
        new Draft(
            new Text(HyphenatedNames.joined(request, schema.schema())),
            new Links(schema, values),
            findings);
    draft.target.existing = existing;
    return draft;
  }

  private Catalogue without(CatalogueTable target) {
    return new Catalogue(
        catalogue.connection(),
        sources().tables().stream().filter(table -> !table.name().equals(target.name())).toList());
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
    Findings findings = draft.findings();
    new GuardRecogniser().recognise(draft);
    if (!findings.isClear()) {
      return Optional.empty();
    }
    Optional<Buckets> buckets = BucketRecogniser.claim(draft.text());
    List<Recogniser> recognisers =
        List.of(
            new CourtesyRecogniser(),
            new CorrectionRecogniser(),
            new WriteModeRecogniser(),
            new TargetRecogniser(),
            new ChangeGuard(),
            new OutputRecogniser(),
            new ExistingColumns(),
            new MentionRecogniser(),
            new LeftOutColumns(),
            new JoinRecogniser(),
            new ExplodeRecogniser(),
            new StackRecogniser(),
            new DedupeRecogniser(),
            new BucketRecogniser(buckets, false),
            new WhateverRecogniser(),
            new PivotRecogniser(),
            new SequenceRecogniser(),
            new GroupRecogniser(),
            new PeriodRecogniser(),
            MoneyTables::byWords,
            MoneyTables::byName,
            new ReferredFigures(),
            new RenameRecogniser(),
            new TermRecogniser(),
            new DefinitionRecogniser(false),
            new BucketRecogniser(buckets, true),
            new CaseRecogniser(),
            new OfferRecogniser(),
            new DistinctRecogniser(),
            new RankRecogniser(),
            new TopRecogniser(),
            new SortRecogniser(),
            new EmailRecogniser(),
            new KeepWholeRecogniser(),
            new FillRecogniser(),
            new RemarkRecogniser(),
            new CleaningRecogniser(),
            new MeasureRecogniser(),
            new ConditionRecogniser());
    recognisers.forEach(
        recogniser -> {
          recogniser.recognise(draft);
          draft.changed();
        });
    OutputResolver resolver = new OutputResolver(draft);
    resolver.byName();
    new DefinitionRecogniser(true).recognise(draft);
    draft.changed();
    resolver.rest();
    SortRecogniser.late(draft);
    FormRemark.use(draft);
    SharedCondition.hoist(draft);
    SpreadGroups.drop(draft);
    new Leftovers(draft).judge();
    if (draft.scope().isEmpty() && findings.problems().isEmpty()) {
      askForTables(draft);
    }
    return findings.isClear()
        ? new Planner(draft.links().schema(), draft.links().joins(), findings)
            .plan(new IntentWriter(draft).write())
        : Optional.empty();
  }

  private static void askForTables(Draft draft) {
    draft
        .findings()
        .ask(
            "tables",
            "Which tables should be read, and what should a row of the result stand for?",
            draft.links().schema().tables().stream()
                .map(table -> table.name().table())
                .limit(MOST_OPTIONS)
                .toList());
  }
}
