package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Token;
import io.datamorph.specgenerator.domain.language.Words;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import java.util.List;
import java.util.Optional;

/** What a comparison is about: a column, a measure of the result, a number of things. */
record Subject(int from, int to, Expr expr) {

  private static final String JOINT =
      "is|are|was|were|of|be|been|has|have|had|a|an|that|which|with|the|being|amounts|to";

  /** The noun before the comparison. */
  static Optional<Subject> before(Draft draft, int index) {
    Text text = draft.text();
    int end = index;
    while (end > 0 && text.at(end - 1).isWord() && text.at(end - 1).norm().matches(JOINT)) {
      end--;
    }
    int last = end;
    Optional<Subject> output = output(draft, last);
    if (output.isPresent()) {
      return output;
    }
    Optional<Links.Named> named = draft.links().columnBefore(draft, last);
    Optional<Subject> measure = measure(draft, named.map(Links.Named::from).orElse(last), last);
    if (measure.isPresent()) {
      return measure;
    }
    return named.flatMap(n -> column(draft, n, last));
  }

  /** Where rows are grouped, a column may share its name with the figure computed of it. */
  private static Optional<Subject> column(Draft draft, Links.Named named, int end) {
    Optional<ColumnRef> column = draft.links().only(draft, named);
    Optional<Output> figure =
        draft.isGrouped() ? column.flatMap(c -> draft.outputNamed(c.name())) : Optional.empty();
    if (figure.isEmpty() || !column.get().isNumber() || column.get().isKey()) {
      return column.map(c -> new Subject(named.from(), end, new Expr.Col(c)));
    }
    boolean total =
        draft.text().tokens().subList(named.from(), end).stream()
            .anyMatch(token -> token.norm().matches("totals|sums|figures"));
    if (!total) {
      draft.ask(
          "level-of-" + figure.get().name(),
          "Is the condition on \"%s\" about single rows of %s, or about the figure computed for each group?"
              .formatted(figure.get().name(), column.get().table().name().table()),
          java.util.List.of("rows", "groups"));
    }
    boolean rows = "rows".equals(draft.answers.get("level-of-" + figure.get().name()));
    Expr expr = rows ? new Expr.Col(column.get()) : new Expr.Out(figure.get().name());
    return Optional.of(new Subject(named.from(), end, expr));
  }

  /** {@code employee count} -> the output employee_count, unless a source has such a column. */
  private static Optional<Subject> output(Draft draft, int end) {
    for (int from = Math.max(0, end - 4); from < end; from++) {
      List<Token> span = draft.text().tokens().subList(from, end);
      if (!span.stream().allMatch(Token::isWord)) {
        continue;
      }
      Optional<Output> output = draft.output(span.stream().map(Token::norm).toList());
      if (output.isPresent() && !isPlain(draft, output.get())) {
        return Optional.of(new Subject(from, end, new Expr.Out(output.get().name())));
      }
    }
    return Optional.empty();
  }

  private static boolean isPlain(Draft draft, Output output) {
    boolean column = !draft.links().schema().columnsNamed(output.name()).isEmpty();
    return column && (output.expr().isEmpty() || output.expr().get() instanceof Expr.Col);
  }

  /** {@code average salary}: a word for an aggregate before the noun. */
  private static Optional<Subject> measure(Draft draft, int noun, int end) {
    Text text = draft.text();
    for (int from = Math.max(0, noun - 3); from < end; from++) {
      boolean starts =
          text.at(from).isWord()
              && (PhraseParser.isAggregateWord(text.at(from).norm()) || text.is(from, "number"));
      if (!starts) {
        continue;
      }
      Optional<PhraseParser.Parsed> parsed = new PhraseParser(draft).parse(from, end);
      if (parsed.isPresent()
          && parsed.get().to() == end
          && Exprs.hasAggregate(parsed.get().expr())
          && !isColumnName(draft, from, end)) {
        return Optional.of(new Subject(from, end, parsed.get().expr()));
      }
    }
    return Optional.empty();
  }

  /** {@code total amount} is a column where one is named so and rows are not grouped. */
  private static boolean isColumnName(Draft draft, int from, int end) {
    return !draft.isGrouped()
        && draft
            .links()
            .column(draft, from, end)
            .filter(named -> named.link().score() >= 88)
            .isPresent();
  }

  /** {@code 4 reviews}: how many rows of the reviews there are. */
  static Optional<Subject> countedAfter(Draft draft, int at) {
    Text text = draft.text();
    if (at >= text.size() || !text.at(at).isWord()) {
      return Optional.empty();
    }
    Optional<People.Who> who = People.at(draft, at, text.size());
    if (who.isPresent()) {
      return Optional.of(
          new Subject(at, who.get().to(), new Expr.Rows(Optional.of(who.get().table()))));
    }
    String noun = Words.canonical(text.at(at).norm());
    return draft.outputs.stream()
        .filter(output -> Words.canonicalParts(output.name()).contains(noun))
        .filter(output -> Words.canonicalParts(output.name()).contains("count"))
        .findFirst()
        .map(output -> new Subject(at, at + 1, new Expr.Out(output.name())));
  }

  /** {@code only above 1000}: of the one measure there is. */
  static Optional<Expr> onlyMeasure(Draft draft, int index) {
    boolean bare = draft.text().is(index - 1, "only") || draft.text().is(index - 1, "totals");
    List<Output> measures =
        draft.outputs.stream()
            .filter(output -> output.expr().filter(Exprs::hasAggregate).isPresent())
            .toList();
    return bare && measures.size() == 1
        ? Optional.of(new Expr.Out(measures.getFirst().name()))
        : Optional.empty();
  }
}
