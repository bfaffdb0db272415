package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code 'late' if returned after the due date, otherwise 'on time'}: a value for each case. */
final class CaseForm implements ValueForm {

  private static final List<Phrase> IF =
      Phrase.all(
          "if|when|where|for|whenever",
          "if it|they|the",
          "= if",
          "in case",
          "for those|rows|ones? that|where|with?");

  private static final List<Phrase> ELSE =
      Phrase.all(
          "otherwise|else",
          "and? all|the? others|rest|other",
          "in all other cases",
          "everything else",
          "or else",
          "and? otherwise|else");

  private static final List<Phrase> THEN = Phrase.all("then|,|is|gets|becomes|->|:");

  @Override
  public Optional<Parsed> at(Draft draft, int from, int limit) {
    return labelFirst(draft, from, limit).or(() -> conditionFirst(draft, from, limit));
  }

  /** {@code 'a' if ..., 'b' if ..., otherwise 'c'}. */
  private static Optional<Parsed> labelFirst(Draft draft, int from, int limit) {
    List<Expr.When> whens = new ArrayList<>();
    Text text = draft.text();
    int i = from;
    int end = from;
    Optional<Expr> otherwise = Optional.empty();
    while (i < limit && label(text, i).isPresent()) {
      Expr label = label(text, i).get();
      int other = Phrase.longest(ELSE, text.tokens(), i + 1);
      if (other > 0 && other <= limit && !whens.isEmpty()) {
        otherwise = Optional.of(label);
        end = other;
        break;
      }
      int lead = Phrase.longest(IF, text.tokens(), i + 1);
      Optional<Found> condition = lead < 0 ? Optional.empty() : condition(draft, lead, limit);
      if (condition.isEmpty()) {
        break;
      }
      whens.add(new Expr.When(condition.get().condition(), label));
      end = condition.get().to();
      i = next(text, end);
    }
    if (otherwise.isEmpty() && !whens.isEmpty()) {
      int other = Phrase.longest(ELSE, text.tokens(), next(text, end));
      int label =
          other > 0 && (text.is(other, ":") || text.is(other, "are") || text.is(other, "is"))
              ? other + 1
              : other;
      if (label > 0 && label < limit && label(text, label).isPresent()) {
        otherwise = label(text, label);
        end = label + 1;
      }
    }
    boolean whole = whens.size() > 1 || otherwise.isPresent();
    return whole && !whens.isEmpty()
        ? Optional.of(new Parsed(from, end, new Expr.Case(whens, otherwise)))
        : Optional.empty();
  }

  /** {@code if it is empty then 'a' else 'b'}. */
  private static Optional<Parsed> conditionFirst(Draft draft, int from, int limit) {
    Text text = draft.text();
    int lead = Phrase.longest(Phrase.all("if|when|where"), text.tokens(), from);
    Optional<Found> condition = lead < 0 ? Optional.empty() : condition(draft, lead, limit);
    if (condition.isEmpty()) {
      return Optional.empty();
    }
    int then =
        Math.max(condition.get().to(), Phrase.longest(THEN, text.tokens(), condition.get().to()));
    then = text.is(then, "then") ? then + 1 : then;
    Optional<Expr> label = label(text, then);
    int other = label.isEmpty() ? -1 : Phrase.longest(ELSE, text.tokens(), next(text, then + 1));
    Optional<Expr> otherwise = other < 0 ? Optional.empty() : label(text, other);
    int end = other + 1;
    return otherwise
        .filter(o -> end <= limit)
        .map(
            o ->
                new Parsed(
                    from,
                    end,
                    new Expr.Case(
                        List.of(new Expr.When(condition.get().condition(), label.get())),
                        otherwise)));
  }

  private static int next(Text text, int at) {
    int i = at;
    while (text.is(i, ",") || text.is(i, ";") || text.is(i, "and")) {
      i++;
    }
    return i;
  }

  static Optional<Expr> label(Text text, int at) {
    if (at < 0 || at >= text.size()) {
      return Optional.empty();
    }
    Token token = text.at(at);
    return switch (token.kind()) {
      case STRING -> Optional.of(Expr.text(token.norm()));
      case NUMBER -> Optional.of(new Expr.Lit(token.norm()));
      case WORD ->
          token.matches("true|false") ? Optional.of(new Expr.Lit(token.norm())) : Optional.empty();
      case DATE, ADDRESS, SYMBOL, BREAK -> Optional.empty();
    };
  }

  private static Optional<Found> condition(Draft draft, int at, int limit) {
    return draft.conditions().at(at, limit).or(() -> exactly(draft, at, limit));
  }

  /** {@code for 1 resident}: the column holds just this number. */
  private static Optional<Found> exactly(Draft draft, int at, int limit) {
    return Numbers.at(draft.text(), at, limit)
        .flatMap(
            number ->
                draft
                    .links()
                    .columnAt(draft, number.to(), limit)
                    .flatMap(
                        named ->
                            draft
                                .links()
                                .only(draft, named)
                                .filter(column -> column.ref().isNumber())
                                .map(
                                    column ->
                                        new Found(
                                            at,
                                            named.to(),
                                            new Expr.Op(
                                                "=", column, Expr.number(number.value()))))));
  }
}
