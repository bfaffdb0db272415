package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Exprs;
import io.datamorph.specgenerator.domain.language.Matching;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import java.util.List;
import java.util.Optional;

/**
 * {@code average with 2 decimals}, {@code two decimals are fine}: how figures are rounded, said
 * apart from them.
 */
final class FormRemark {

  private static final List<Phrase> LEADS =
      Phrase.all(
          "please? show|give|display|round|keep|take|use|want it|them|this|that|these|both|all|everything? with|to|at|up?",
          "should|shall|must|can|may|to? be|have|has|is|are? shown|given|displayed|rounded? with|to|at|off?",
          "rounded|with|to|in");

  private static final List<Phrase> ENDS =
      Phrase.all(
          "is|are|would|will|should? be? fine|ok|okay|enough|sufficient|good|great|plenty|please|do",
          "suffice|suffices|please|each|everywhere");

  private FormRemark() {}

  static void use(Draft draft) {
    Text text = draft.text();
    draft.outputs.forEach(output -> asAsked(draft, output));
    for (int i = 0; i < text.size(); i++) {
      if (text.isFree(i) && !text.isBreak(i)) {
        remark(draft, i);
      }
    }
  }

  /** A figure is shown in the form in which the text asks for it. */
  private static void asAsked(Draft draft, Output output) {
    draft.asked.stream()
        .filter(asked -> output.expr().filter(asked.expr()::equals).isPresent())
        .forEach(asked -> output.formLike(asked.form()));
  }

  private static void remark(Draft draft, int at) {
    Text text = draft.text();
    Optional<Subject> subject = subject(draft, at);
    int from = subject.map(Subject::to).orElse(at);
    int lead = Math.max(from, Phrase.longest(LEADS, text.tokens(), from));
    Optional<Formats.Rounding> said = rounding(text, from, lead);
    if (said.isEmpty()) {
      return;
    }
    List<Output> figures =
        subject
            .map(Subject::outputs)
            .orElseGet(() -> opens(text, at) ? fractions(draft) : one(fractions(draft)));
    if (!figures.isEmpty()) {
      figures.forEach(output -> output.round(said.get().places()));
      int end = said.get().to();
      text.use(at, Math.max(end, Phrase.longest(ENDS, text.tokens(), end)));
    }
  }

  private static Optional<Formats.Rounding> rounding(Text text, int from, int lead) {
    int end = text.sentenceEnd(from);
    return Formats.rounding(text, from, end).or(() -> Formats.rounding(text, lead, end));
  }

  /** A sentence or clause of its own is said of all figures. */
  private static boolean opens(Text text, int at) {
    return text.isBreak(at - 1) || text.is(at - 1, ";") || text.is(at - 1, "(");
  }

  private static List<Output> one(List<Output> figures) {
    return figures.size() == 1 ? figures : List.of();
  }

  /** The figures that are spoken of. */
  private record Subject(int to, List<Output> outputs) {}

  private static Optional<Subject> subject(Draft draft, int at) {
    Text text = draft.text();
    int noun = draft.links().skipArticles(text, at);
    if (noun >= text.size() || !text.at(noun).isWord()) {
      return Optional.empty();
    }
    Optional<Subject> output =
        OutputPhrase.at(draft, noun, text.sentenceEnd(noun))
            .map(phrase -> new Subject(phrase.to(), List.of(phrase.output())));
    return output
        .or(() -> group(draft, noun))
        .or(
            () ->
                AggregateWords.function(text.at(noun).norm())
                    .map(function -> new Subject(noun + 1, of(draft, function))));
  }

  private static Optional<Subject> group(Draft draft, int at) {
    List<Output> all = fractions(draft);
    String word = draft.text().at(at).norm();
    boolean said =
        word.equals("both") && all.size() == 2
            || all.size() > 1 && Matching.all(word, "all|figures|numbers|amounts|values|averages");
    return said ? Optional.of(new Subject(at + 1, all)) : Optional.empty();
  }

  private static List<Output> of(Draft draft, String function) {
    return draft.outputs.stream()
        .filter(
            output ->
                output.expr().stream()
                    .flatMap(e -> Exprs.all(e, Expr.Agg.class).stream())
                    .anyMatch(agg -> agg.function().equals(function)))
        .toList();
  }

  /** Averages and quotients first; where there are none, other figures that can have decimals. */
  private static List<Output> fractions(Draft draft) {
    List<Output> quotients =
        draft.outputs.stream()
            .filter(o -> o.expr().filter(FormRemark::divides).isPresent())
            .toList();
    return quotients.isEmpty()
        ? draft.outputs.stream()
            .filter(o -> o.expr().filter(e -> Exprs.hasAggregate(e) && !counts(e)).isPresent())
            .toList()
        : quotients;
  }

  private static boolean divides(Expr expr) {
    return Exprs.all(expr)
        .anyMatch(
            part ->
                part instanceof Expr.Agg agg && agg.function().equals("avg")
                    || part instanceof Expr.Win win && win.function().equals("avg")
                    || part instanceof Expr.Op op && op.operator().matches("[*/]"));
  }

  private static boolean counts(Expr expr) {
    return CountNames.counts(expr);
  }
}
