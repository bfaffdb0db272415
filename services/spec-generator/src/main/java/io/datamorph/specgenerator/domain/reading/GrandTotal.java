package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Exprs;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.linking.TableLinker.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code of the grand total}, {@code of all rentals}, {@code of the specialty's total fees}: a
 * value added up over all groups, or over those that have something in common.
 */
final class GrandTotal {

  private static final List<Phrase> TOTAL =
      Phrase.all(
          "the? grand|overall|whole? total",
          "the? grand|overall|whole? sum",
          "the? total",
          "everything",
          "the whole",
          "all rows|groups",
          "all",
          "it all");

  private static final List<Phrase> OVERALL =
      Phrase.all("the? overall|entire|whole|combined|complete|total|grand total?", "all of? the?");

  private GrandTotal() {}

  static Optional<Parsed> of(Draft draft, Expr part, int at, int limit) {
    if (!isAdditive(part)) {
      return Optional.empty();
    }
    Optional<Parsed> column =
        draft.isGrouped() || !(part instanceof Expr.Col)
            ? Optional.empty()
            : OperandNoun.at(draft, at, limit).filter(noun -> !noun.expr().equals(part));
    if (column.isPresent()) {
      return column;
    }
    return overall(draft, part, at, limit)
        .or(() -> plain(draft, part, at, limit))
        .or(() -> WholeCounts.of(draft, part, at, limit))
        .or(() -> ofGroup(draft, part, at, limit));
  }

  private static boolean isAdditive(Expr part) {
    return part instanceof Expr.Out || Exprs.hasAggregate(part) || part instanceof Expr.Col;
  }

  /** {@code the total}, {@code the total revenue}, {@code the total of all departments}. */
  private static Optional<Parsed> plain(Draft draft, Expr part, int at, int limit) {
    int end = Phrase.longest(TOTAL, draft.text().tokens(), at);
    boolean goesOn =
        end > 0 && draft.text().is(end - 1, "all") && end < limit && draft.text().at(end).isWord();
    if (end < 0 || end > limit || goesOn) {
      return Optional.empty();
    }
    int noun = draft.text().is(end, "of") ? end + 1 : end;
    Optional<Parsed> same =
        draft.values().at(noun, limit).filter(value -> isSame(draft, value.expr(), part));
    int to = same.map(Parsed::to).orElse(end);
    return Optional.of(new Parsed(at, within(draft, to, limit), over(part, List.of())));
  }

  /** {@code the overall revenue}: of the figure that is called so. */
  private static Optional<Parsed> overall(Draft draft, Expr part, int at, int limit) {
    int lead = Phrase.longest(OVERALL, draft.text().tokens(), at);
    if (lead < 0 || lead >= limit || !(part instanceof Expr.Out)) {
      return Optional.empty();
    }
    int noun = afterFilter(draft, lead, limit);
    return draft
        .values()
        .at(noun, limit)
        .filter(value -> isSame(draft, value.expr(), part) && !isCount(draft, part))
        .map(value -> money(draft, value.to(), limit))
        .map(to -> new Parsed(at, within(draft, to, limit), over(part, List.of())));
  }

  /** {@code the overall paid revenue}, where only what was paid is read. */
  private static int afterFilter(Draft draft, int at, int limit) {
    return Adjectives.at(draft, at, limit)
        .filter(
            found -> draft.filters.stream().anyMatch(f -> f.condition().equals(found.condition())))
        .map(Found::to)
        .filter(to -> to < limit)
        .orElse(at);
  }

  /** {@code the overall fare revenue}. */
  private static int money(Draft draft, int at, int limit) {
    return at < limit && draft.text().at(at).isWord() && Money.isSpoken(draft.text().at(at).norm())
        ? at + 1
        : at;
  }

  private static boolean isCount(Draft draft, Expr part) {
    return defined(draft, part) instanceof Expr.Rows;
  }

  private static boolean isSame(Draft draft, Expr value, Expr part) {
    return value.equals(part) || Exprs.columns(value).equals(Exprs.columns(defined(draft, part)));
  }

  static Expr defined(Draft draft, Expr part) {
    return part instanceof Expr.Out out
        ? draft.outputNamed(out.name()).flatMap(Output::expr).orElse(part)
        : part;
  }

  /** {@code over all departments}, said after the total. */
  private static int within(Draft draft, int at, int limit) {
    Text text = draft.text();
    boolean all =
        (text.is(at, "of") || text.is(at, "over") || text.is(at, "across"))
            && text.is(at + 1, "all")
            && at + 2 < limit
            && text.at(at + 2).isWord();
    if (!all) {
      return at;
    }
    int noun = at + 2;
    while (noun < Math.min(limit, at + 5) && draft.mentionAt(noun).isEmpty()) {
      noun++;
    }
    return draft.mentionAt(noun).filter(m -> m.to() <= limit).map(Mention::to).orElse(at + 3);
  }

  /** {@code the specialty's total fees}, {@code the total of the store}. */
  private static Optional<Parsed> ofGroup(Draft draft, Expr part, int at, int limit) {
    Text text = draft.text();
    int from = draft.links().skipArticles(text, at);
    Optional<Parsed> owner = GroupNoun.at(draft, from, limit);
    if (owner.isEmpty()) {
      return totalOfGroup(draft, part, from, limit);
    }
    int total = owner.get().to();
    boolean said = text.is(total, "total") || text.is(total, "sum") || text.is(total, "totals");
    if (!said) {
      return Optional.empty();
    }
    int end =
        draft
            .values()
            .at(total + 1, limit)
            .filter(v -> isSame(draft, v.expr(), part))
            .map(Parsed::to)
            .orElse(total + 1);
    return Optional.of(new Parsed(at, end, over(part, List.of(owner.get().expr()))));
  }

  private static Optional<Parsed> totalOfGroup(Draft draft, Expr part, int from, int limit) {
    Text text = draft.text();
    int total = Phrase.longest(Phrase.all("total|sum|totals"), text.tokens(), from);
    if (total < 0) {
      return Optional.empty();
    }
    int of = total;
    Optional<Parsed> same = draft.values().at(of, limit).filter(v -> isSame(draft, v.expr(), part));
    int joint = same.map(Parsed::to).orElse(of);
    if (!text.is(joint, "of") && !text.is(joint, "in") && !text.is(joint, "per")) {
      return Optional.empty();
    }
    return GroupNoun.at(draft, draft.links().skipArticles(text, joint + 1), limit)
        .map(owner -> new Parsed(from, owner.to(), over(part, List.of(owner.expr()))));
  }

  static Expr over(Expr part, List<Expr> partition) {
    return new Expr.Win(
        "sum", new ArrayList<>(List.of(part)), partition, List.of(), Optional.empty());
  }
}
