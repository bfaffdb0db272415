package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Exprs;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Roots;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Verbs that repeat what is understood: {@code how often was it prescribed}. */
final class RestatedVerbs {

  private static final List<Phrase> NEVER =
      Phrase.all("which|who|that? nobody|never ever?", "which|who|that? no one ever?");

  private static final List<Phrase> NEVER_OBJECTS =
      Phrase.all("anything|it|them|any|one|at|all|for|us? for|all|us?");

  private final Draft draft;
  private final Text text;

  RestatedVerbs(Draft draft) {
    this.draft = draft;
    this.text = draft.text();
  }

  boolean isOne(int at) {
    return isVerbOfMeasured(at) || isTheirVerb(at) || isRestated(at);
  }

  /** {@code how often was it prescribed}, where prescriptions are counted. */
  private boolean isVerbOfMeasured(int at) {
    boolean negated =
        text.is(at - 1, "never")
            || text.is(at - 1, "not")
            || text.is(at - 2, "never")
            || text.is(at - 2, "not");
    return !negated
        && draft.outputs.stream()
            .flatMap(output -> output.expr().stream())
            .flatMap(Exprs::aggregates)
            .flatMap(figure -> measured(figure).stream())
            .anyMatch(table -> Verbs.isVerbOf(draft, text.at(at).norm(), table));
  }

  /** {@code that nobody ever bought}: the same as that there are no such rows, which was said. */
  private boolean isRestated(int at) {
    Optional<Expr.Exists> none =
        draft.filters.stream()
            .map(Draft.Placed::condition)
            .flatMap(Exprs::conjuncts)
            .flatMap(
                c ->
                    c instanceof Expr.Not not && not.operand() instanceof Expr.Exists e
                        ? Stream.of(e)
                        : Stream.of())
            .findFirst();
    int never = none.isPresent() ? neverBefore(at) : -1;
    boolean verb = none.isPresent() && never >= 0 && isVerbOfAny(text.at(at).norm(), none.get());
    if (verb) {
      int end = Phrase.longest(NEVER_OBJECTS, text.tokens(), at + 1);
      text.use(never, Math.max(at + 1, end));
    }
    return verb;
  }

  private int neverBefore(int at) {
    int never = Phrase.before(NEVER, text.tokens(), at);
    return never >= 0 && text.isFree(never) ? never : -1;
  }

  private boolean isVerbOfAny(String verb, Expr.Exists none) {
    String root = Roots.of(verb);
    return !root.isEmpty()
        && Stream.of(none.of(), none.other())
            .flatMap(table -> Words.parts(table.name().table()).stream())
            .anyMatch(part -> Roots.of(part).equals(root));
  }

  /** {@code how many courses they teach}: what teachers do. */
  private boolean isTheirVerb(int at) {
    boolean pronoun =
        text.is(at - 1, "they")
            || text.is(at - 1, "he")
            || text.is(at - 1, "she")
            || text.is(at - 1, "it");
    return pronoun
        && draft.scope().stream()
            .anyMatch(table -> Verbs.isVerbOf(draft, text.at(at).norm(), table));
  }

  private Set<CatalogueTable> measured(Expr figure) {
    Set<CatalogueTable> tables = Exprs.tables(figure);
    return tables.isEmpty() && draft.scope().size() == 1
        ? Set.of(draft.scope().getFirst())
        : tables;
  }
}
