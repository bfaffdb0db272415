package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Exprs;
import io.datamorph.specgenerator.domain.language.Matching;
import io.datamorph.specgenerator.domain.language.Text;
import java.util.Optional;
import java.util.Set;

/** {@code sum of line_total}, {@code average salary}, {@code latest rental date}. */
final class AggregateForm implements ValueForm {

  private static final Set<String> SKIPPED =
      Set.of(
          "of", "the", "a", "an", "their", "its", "all", "for", "plain", "simple", "each", "every",
          "his", "her", "our", "that", "these", "those", "this", "over", "in");

  @Override
  public Optional<Parsed> at(Draft draft, int from, int limit) {
    Text text = draft.text();
    Optional<String> function =
        from < limit && text.at(from).isWord()
            ? AggregateWords.function(text.at(from).norm())
            : Optional.empty();
    if (function.isEmpty() || isColumn(draft, from, limit)) {
      return Optional.empty();
    }
    int noun = from + 1;
    while (noun < limit && text.at(noun).isWord() && SKIPPED.contains(text.at(noun).norm())) {
      noun++;
    }
    int at = noun;
    String name = function.get();
    return operand(draft, at, limit)
        .map(value -> ofSame(draft, value))
        .filter(value -> fits(draft, name, value.expr()))
        .map(
            value ->
                new Parsed(
                    from, value.to(), aggregate(draft, text.at(from).norm(), name, value.expr())))
        .map(value -> source(draft, value, limit));
  }

  /** {@code total amount} is a column where one is named so and rows are not grouped. */
  private static boolean isColumn(Draft draft, int from, int limit) {
    Optional<Links.Named> whole =
        draft
            .links()
            .plainAt(draft, from, limit)
            .filter(n -> n.from() == from && n.to() > from + 1);
    return whole.isPresent() && whole.get().score() >= 88 && !draft.isGrouped();
  }

  private static Optional<Parsed> operand(Draft draft, int at, int limit) {
    Optional<Parsed> value =
        draft.values().at(at, limit).filter(v -> !(v.expr() instanceof Expr.Lit));
    return value.or(() -> onlyNumber(draft, at, limit));
  }

  /** {@code average salary} over a table salaries with a single amount. */
  private static Optional<Parsed> onlyNumber(Draft draft, int at, int limit) {
    return draft
        .mentionAt(at)
        .filter(m -> m.to() <= limit)
        .flatMap(
            m ->
                Measurable.of(draft.links(), m.table())
                    .map(column -> new Parsed(at, m.to(), new Expr.Col(column))));
  }

  /** The first date is the least; the first score is that of the first row. */
  private static Expr aggregate(Draft draft, String word, String function, Expr value) {
    boolean ordered =
        Matching.all(word, "first|last")
            && !Elapsed.isTime(draft, value)
            && value instanceof Expr.Col;
    return ordered ? Open.aggregate(word, value) : Expr.agg(function, value);
  }

  /** {@code avg_amount} beside {@code amount}, a sum: of the values that are summed. */
  private static Parsed ofSame(Draft draft, Parsed value) {
    Optional<Expr> held =
        value.expr() instanceof Expr.Out out
            ? draft.outputNamed(out.name()).flatMap(Output::expr)
            : Optional.empty();
    return held.filter(Expr.Agg.class::isInstance)
        .map(Expr.Agg.class::cast)
        .filter(agg -> agg.arguments().size() == 1 && !agg.distinct())
        .map(agg -> new Parsed(value.from(), value.to(), agg.arguments().getFirst()))
        .orElse(value);
  }

  private static boolean fits(Draft draft, String function, Expr value) {
    boolean nested = Exprs.hasAggregate(value);
    boolean number =
        !(value instanceof Expr.Col col)
            || col.ref().isNumber()
            || !AggregateWords.needsNumbers(function);
    boolean flag = value instanceof Expr.Col col && col.ref().isFlag();
    boolean key = AggregateWords.needsNumbers(function) && Operand.isReference(draft, value);
    return !nested && number && !flag && !key && !isOpen(draft, value);
  }

  /** A column of the result called revenue or the like, whose sum it will be itself. */
  private static boolean isOpen(Draft draft, Expr value) {
    return value instanceof Expr.Out out
        && Money.isSpoken(out.name())
        && draft.outputNamed(out.name()).filter(output -> output.expr().isEmpty()).isPresent();
  }

  /** {@code the average score of their course}: what the rows belong to, not what is measured. */
  private static boolean isOwner(Draft draft, int at, Expr value, CatalogueTable table) {
    boolean own = draft.text().at(at).matches("their|its|his|her");
    boolean plain = draft.text().is(at, "the") && !draft.isGrouped();
    return (own || plain)
        && Exprs.tables(value).stream()
            .flatMap(t -> draft.links().joins().from(t).stream())
            .anyMatch(edge -> edge.to().equals(table));
  }

  /** {@code over all its movements}, {@code of the payments with status x}: of which rows. */
  private static Parsed source(Draft draft, Parsed value, int limit) {
    Text text = draft.text();
    int at = value.to();
    boolean leads =
        at < limit && text.at(at).isWord() && text.at(at).matches("of|over|from|in|across|for");
    int noun = draft.links().skipArticles(text, at + 1);
    Optional<CatalogueTable> table =
        leads
            ? draft.mentionAt(noun).filter(m -> m.to() <= limit).map(m -> m.table())
            : Optional.empty();
    boolean related =
        table.isPresent()
            && !isOwner(draft, at + 1, value.expr(), table.get())
            && Exprs.tables(value.expr()).stream()
                .anyMatch(
                    t -> Reach.isOf(draft, t, table.get()) || Reach.isOf(draft, table.get(), t));
    if (!related) {
      return Afterthoughts.restricted(draft, value, limit);
    }
    int end = draft.mentionAt(noun).get().to();
    int to = text.is(end, "in") && text.is(end + 1, "it") ? end + 2 : end;
    return source(draft, new Parsed(value.from(), to, value.expr()), limit);
  }
}
