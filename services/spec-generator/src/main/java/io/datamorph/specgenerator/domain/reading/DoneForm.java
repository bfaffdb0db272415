package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.language.Lexicon;
import io.datamorph.specgenerator.domain.language.Matching;
import io.datamorph.specgenerator.domain.language.Roots;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Words;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import java.util.List;
import java.util.Optional;

/** {@code not returned yet}, {@code has been delivered}: whether the time of it is filled in. */
final class DoneForm implements ConditionForm {

  @Override
  public Optional<Found> at(Draft draft, int from, int limit) {
    Text text = draft.text();
    int i = from;
    boolean verb = false;
    boolean not = false;
    while (i < limit && text.at(i).isWord() && isLead(text.at(i).norm())) {
      verb |= text.at(i).matches("is|are|was|were|been|has|have|had|not|never|already");
      not |= text.at(i).matches("not|never");
      i++;
    }
    boolean relative = i == from + 1 && Lexicon.isRelative(text.at(from).norm());
    boolean past = relative && i < limit && text.at(i).isWord() && text.at(i).norm().endsWith("ed");
    if (!verb && !past || i >= limit) {
      return Optional.empty();
    }
    boolean done = !not;
    int participle = i;
    Optional<Expr.Col> compound = compound(draft, i, from, limit);
    if (compound.isPresent()) {
      return compound.map(column -> new Found(from, participle + 2, new Expr.IsNull(column, done)));
    }
    int end =
        text.is(i + 1, "yet")
                || text.is(i + 1, "already")
                || text.is(i + 1, "so") && text.is(i + 2, "far")
            ? i + 2
            : i + 1;
    return column(draft, i, from)
        .filter(column -> !goesOn(draft, end, limit))
        .map(column -> new Found(from, Math.min(end, limit), new Expr.IsNull(column, done)));
  }

  /** {@code returned rentals}, {@code undelivered orders}: a participle before the rows. */
  static Optional<Found> adjective(Draft draft, int from, int limit) {
    Text text = draft.text();
    if (from >= limit || !text.at(from).isWord() || !isParticiple(text.at(from).norm())) {
      return Optional.empty();
    }
    String word = text.at(from).norm();
    Optional<Expr.Col> done = column(draft, word, from + 1);
    Optional<Expr.Col> undone =
        word.startsWith("un") ? column(draft, word.substring(2), from + 1) : Optional.empty();
    return undone
        .map(column -> new Found(from, from + 1, new Expr.IsNull(column, false)))
        .or(() -> done.map(column -> new Found(from, from + 1, new Expr.IsNull(column, true))));
  }

  private static boolean isParticiple(String word) {
    return word.endsWith("ed") || Matching.all(word, "(un)?(paid|sold|sent|lent|seen|read)");
  }

  /** {@code logged in}: the time of the {@code login}. */
  private static Optional<Expr.Col> compound(Draft draft, int at, int before, int limit) {
    Text text = draft.text();
    boolean particle =
        at + 1 < limit
            && text.at(at).isWord()
            && text.at(at).norm().endsWith("ed")
            && text.at(at + 1).matches("in|out|up|off|on");
    if (!particle) {
      return Optional.empty();
    }
    String verb =
        text.at(at).norm().replaceAll("ed$", "").replaceAll("([b-df-hj-np-tv-z])\\1$", "$1");
    String noun = verb + text.at(at + 1).norm();
    List<ColumnRef> times =
        Times.thatMayBeMissing(
                draft, draft.links().preferred(draft, before).map(List::of).orElse(draft.scope()))
            .filter(c -> Words.parts(c.name()).contains(noun))
            .toList();
    return times.size() == 1 ? Optional.of(new Expr.Col(times.getFirst())) : Optional.empty();
  }

  private static boolean isLead(String word) {
    return Matching.all(
        word,
        "it|they|that|which|who|is|are|was|were|been|has|have|had|not|never|already|yet|still|being");
  }

  /** {@code were closed in 2023}: when it was done is said. */
  static boolean isDated(Draft draft, int at, int to, int limit) {
    return goesOn(draft, to, limit) && column(draft, at, at).isPresent();
  }

  /** {@code was returned after the due date}: when it was done is said, not whether. */
  private static boolean goesOn(Draft draft, int at, int limit) {
    Text text = draft.text();
    return at < limit
        && text.at(at).isWord()
        && text.at(at)
            .matches(
                "after|before|on|in|since|until|later|earlier|within|during|between|more|less|at|by|from|for");
  }

  /** The one time of the rows spoken of that may be missing and that the participle is made of. */
  static Optional<Expr.Col> column(Draft draft, int at, int before) {
    Text text = draft.text();
    if (at >= text.size() || !text.at(at).isWord()) {
      return Optional.empty();
    }
    return column(draft, text.at(at).norm(), before);
  }

  private static Optional<Expr.Col> column(Draft draft, String word, int before) {
    String root = Roots.of(word);
    Optional<CatalogueTable> preferred = draft.links().preferred(draft, before);
    List<CatalogueTable> tables = preferred.map(List::of).orElse(draft.scope());
    List<ColumnRef> times = root.isEmpty() ? List.of() : times(draft, root, tables);
    List<ColumnRef> all =
        times.isEmpty() && !root.isEmpty() ? times(draft, root, draft.scope()) : times;
    if (all.isEmpty() && !root.isEmpty()) {
      List<ColumnRef> others = others(draft, root, tables);
      return others.size() == 1 ? Optional.of(new Expr.Col(others.getFirst())) : Optional.empty();
    }
    return all.size() == 1 ? Optional.of(new Expr.Col(all.getFirst())) : Optional.empty();
  }

  /** {@code not rated}: a rating that may be missing. */
  private static List<ColumnRef> others(Draft draft, String root, List<CatalogueTable> tables) {
    return tables.stream()
        .flatMap(table -> draft.links().schema().columns(table).stream())
        .filter(c -> c.column().nullable() && !c.isFlag())
        .filter(c -> Words.parts(c.name()).size() == 1 && trunk(c.name()).equals(trunk(root)))
        .toList();
  }

  private static String trunk(String word) {
    return word.replaceAll("(ings?|ed|s|e)$", "");
  }

  private static List<ColumnRef> times(Draft draft, String root, List<CatalogueTable> tables) {
    return Times.thatMayBeMissing(draft, tables)
        .filter(c -> TimeNoun.isOfRoot(draft, c, root))
        .toList();
  }
}
