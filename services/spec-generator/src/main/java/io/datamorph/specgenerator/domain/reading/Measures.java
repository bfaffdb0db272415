package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Exprs;
import io.datamorph.specgenerator.domain.language.Lexicon;
import io.datamorph.specgenerator.domain.language.Matching;
import io.datamorph.specgenerator.domain.language.Roots;
import io.datamorph.specgenerator.domain.language.Words;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The measures that the running text asks for, and the columns that show them. */
final class Measures {

  private static final Set<String> ADDITIVE =
      Lexicon.words(
          "amount fee fees payment quantity revenue total "
              + "units unit sales cost costs kwh volume turnover");

  private static final Set<String> LITTLE =
      Lexicon.words(
          "the of a how many number total an their "
              + "its different distinct unique in and made there are is");

  private static final Set<String> DONE =
      Stream.of("sold", "made", "placed", "recorded", "held", "there")
          .map(Measures::root)
          .collect(Collectors.toUnmodifiableSet());

  private final Draft draft;

  Measures(Draft draft) {
    this.draft = draft;
  }

  /** A measure of the running text that is named like the output. */
  Optional<Expr> named(Output output) {
    Set<String> name = new HashSet<>();
    SpokenName.of(output.name()).stream()
        .filter(part -> !part.matches("count|no"))
        .forEach(part -> name.add(root(part)));
    Optional<Expr> exact = Optional.empty();
    List<Expr> loose = new ArrayList<>();
    boolean counts = CountNames.isOne(output.name());
    for (Draft.Asked measure : draft.asked) {
      if (counts && !CountNames.counts(measure.expr())
          || isRunning(words(measure)) && !isRunning(name)
          || Explanation.isItself(output, measure.expr())
          || isOfSeveral(measure.expr()) && isOfOne(output)) {
        continue;
      }
      Set<String> words = words(measure);
      if (name.isEmpty()) {
        continue;
      }
      if (words.equals(name)) {
        exact = Optional.of(measure.expr());
      } else if (!words.isEmpty()
          && (words.containsAll(name) || name.containsAll(words) && isKnown(name, words))) {
        loose.add(measure.expr());
      }
    }
    if (loose.size() > 1) {
      loose.removeIf(measure -> !hasFunction(measure, name));
    }
    return exact
        .or(() -> loose.size() == 1 ? Optional.of(loose.getFirst()) : Optional.empty())
        .or(() -> byFunction(output))
        .or(() -> ofSameThing(output, name));
  }

  /** {@code the number of open and closed claims}: of rows with one of several values. */
  private static boolean isOfSeveral(Expr measure) {
    return measure instanceof Expr.Rows rows
        && rows.where()
            .filter(where -> Exprs.all(where).anyMatch(part -> part instanceof Expr.In))
            .isPresent();
  }

  /** {@code open_claims}: of the rows with one of them. */
  private boolean isOfOne(Output output) {
    return new NameReader(draft)
        .read(output.name())
        .filter(one -> one instanceof Expr.Rows rows && rows.where().isPresent())
        .isPresent();
  }

  /** {@code big_fee} beside one figure of fees, the largest one. */
  private Optional<Expr> ofSameThing(Output output, Set<String> name) {
    List<Expr> fits =
        draft.asked.stream()
            .filter(a -> a.expr() instanceof Expr.Agg agg && isOf(name, words(a), agg))
            .map(Draft.Asked::expr)
            .distinct()
            .toList();
    boolean plain = draft.links().schema().columnsNamed(output.name()).isEmpty();
    return plain && fits.size() == 1 ? Optional.of(fits.getFirst()) : Optional.empty();
  }

  /** The name holds what is measured, and one word more that says no other function. */
  private boolean isOf(Set<String> name, Set<String> words, Expr.Agg agg) {
    Set<String> measured = new HashSet<>(words);
    measured.removeIf(
        word ->
            AggregateWords.isOne(word)
                || draft.scope().stream()
                    .anyMatch(t -> draft.links().schema().words(t).contains(word)));
    List<String> more = name.stream().filter(word -> !measured.contains(word)).toList();
    return !measured.isEmpty()
        && name.containsAll(measured)
        && more.size() == 1
        && AggregateWords.function(more.getFirst()).filter(f -> !f.equals(agg.function())).isEmpty()
        && !draft.links().schema().vocabulary().contains(more.getFirst());
  }

  private static boolean hasFunction(Expr measure, Set<String> name) {
    return Exprs.all(measure)
        .anyMatch(part -> part instanceof Expr.Agg agg && name.contains(agg.function()));
  }

  /** How a figure of the text is to be shown. */
  Optional<Output> form(Expr measure) {
    return draft.asked.stream()
        .filter(a -> a.expr().equals(measure))
        .map(Draft.Asked::form)
        .findFirst();
  }

  /** {@code revenue} beside a cumulative revenue is not cumulative. */
  private static boolean isRunning(Set<String> words) {
    return words.stream()
        .anyMatch(word -> Matching.all(word, "runn(ing)?|cumul.*|accumul.*|roll(ing)?|moving"));
  }

  /** The other words of the name say nothing more: how it is computed, or of which rows. */
  private boolean isKnown(Set<String> name, Set<String> words) {
    return name.stream()
        .filter(word -> !words.contains(word))
        .allMatch(
            word ->
                LITTLE.contains(word)
                    || isDone(word)
                    || draft.groups.stream()
                        .anyMatch(
                            g ->
                                g instanceof Grouping.ByPeriod by
                                    && by.period().word().equals(word))
                    || AggregateWords.isOne(word)
                    || ADDITIVE.contains(word)
                    || draft.scope().stream()
                        .anyMatch(
                            t ->
                                draft.links().schema().words(t).contains(word)
                                    || Verbs.isVerbOf(draft, word, t)));
  }

  /** {@code tickets_sold}: all of them were, unless that is a value. */
  private boolean isDone(String word) {
    return DONE.contains(word) && draft.links().values().named(List.of(word)).isEmpty();
  }

  /** {@code total} beside one sum. */
  private Optional<Expr> byFunction(Output output) {
    String first = Words.parts(output.name()).getFirst();
    Optional<String> function =
        output.name().contains("_") ? Optional.empty() : AggregateWords.function(first);
    List<Expr> fits =
        draft.asked.stream()
            .map(Draft.Asked::expr)
            .filter(
                e ->
                    e instanceof Expr.Agg agg
                        && function.filter(agg.function()::equals).isPresent())
            .distinct()
            .toList();
    return fits.size() == 1 ? Optional.of(fits.getFirst()) : Optional.empty();
  }

  /** {@code paid} and {@code payments}, {@code sum} and {@code total} are the same here. */
  private static String root(String word) {
    Optional<String> function = AggregateWords.function(word);
    if (function.isPresent()) {
      return function.get();
    }
    String root = Roots.of(word);
    return root.isEmpty() ? Words.canonical(word) : root;
  }

  private Set<String> words(Draft.Asked measure) {
    Set<String> words = new HashSet<>();
    for (int i = measure.from(); i < measure.to(); i++) {
      String word = draft.text().at(i).norm();
      boolean little =
          word.equals("total")
              ? !(measure.expr() instanceof Expr.Agg || measure.expr() instanceof Expr.Win)
              : LITTLE.contains(word);
      if (draft.text().at(i).isWord() && !little) {
        Words.parts(word).forEach(part -> words.add(root(part)));
      }
    }
    return words;
  }

  /** Whether its values are usually added up, and so are if nothing else is said. */
  boolean isAdditive(ColumnRef column) {
    List<String> parts = Words.parts(column.name());
    boolean summed =
        draft.asked.stream()
            .anyMatch(
                a ->
                    Exprs.all(a.expr())
                        .anyMatch(e -> e.equals(Expr.agg("sum", new Expr.Col(column)))));
    return summed || parts.stream().anyMatch(ADDITIVE::contains);
  }

  /** {@code views} beside groups of page views: how many there are. */
  Optional<Expr> rows(Output output) {
    return draft
        .links()
        .tables()
        .named(List.of(output.name()), 0, 0)
        .map(mention -> mention.tables().stream().filter(draft.scope()::contains).toList())
        .filter(tables -> tables.size() == 1)
        .map(tables -> Expr.rows(Optional.of(tables.getFirst())))
        .or(() -> times(output));
  }

  /** {@code times_lent}: how many rows there are of what the verb records. */
  private Optional<Expr> times(Output output) {
    return output.name().startsWith("times_")
        ? Optional.of(Expr.rows(Optional.empty()))
        : Optional.empty();
  }
}
