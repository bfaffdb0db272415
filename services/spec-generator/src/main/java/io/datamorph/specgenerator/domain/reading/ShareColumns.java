package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Exprs;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A column that is named after a share, such as {@code share_pct}, where the text tells of what:
 * {@code per method the total amount and its share of the grand total}.
 */
final class ShareColumns {

  private static final Set<String> SHARE =
      Set.of("share", "pct", "percent", "percentage", "perc", "proportion");

  private static final Set<String> WHOLE = Set.of("of", "total", "overall", "all", "grand");

  private static final List<Phrase> LEADS =
      Phrase.all(
          "with|and? what|which|its|their|the|a? share|shares|percentage|percentages|proportion|percent|%");

  private static final List<Phrase> OF =
      Phrase.all(
          "each|every one|row|group? has|have|makes|make up?|contributes? of|in|to",
          "of each|every|a one|row|group of|in",
          "of|in|from");

  private static final List<Phrase> BEHIND =
      Phrase.all(
          "that|this|it|they is|are|makes|make|represents? up?",
          ",? in|as percent|%",
          "as a percentage");

  private final Draft draft;
  private final Text text;

  ShareColumns(Draft draft) {
    this.draft = draft;
    this.text = draft.text();
  }

  Optional<Expr> of(Output output) {
    Optional<Expr> share = share(output);
    share.ifPresent(
        any ->
            draft.asked.stream()
                .filter(asked -> asked.expr() instanceof Expr.Op op && op.operator().equals("/"))
                .forEach(asked -> output.formLike(asked.form())));
    return share;
  }

  private Optional<Expr> share(Output output) {
    List<String> parts = Words.parts(output.name());
    if (parts.stream().noneMatch(SHARE::contains)) {
      return Optional.empty();
    }
    List<Output> figures = figures(parts);
    if (figures.isEmpty()) {
      return parts.contains("of") ? ofGroup(parts) : Optional.empty();
    }
    List<Said> said = figures.stream().flatMap(figure -> said(figure).stream()).toList();
    boolean named = parts.contains("of") && WHOLE.containsAll(rest(parts)) && figures.size() == 1;
    if (said.size() == 1) {
      Said only = said.getFirst();
      text.use(only.from(), only.to());
      Explanation.forms(draft, output, only.to(), text.sentenceEnd(only.from()));
      return Optional.of(share(parts, only));
    }
    return named && said.isEmpty()
        ? Optional.of(share(parts, whole(figures.getFirst(), List.of())))
        : Optional.empty();
  }

  /** {@code pct_of_status} beside groups of status and priority: within the status. */
  private Optional<Expr> ofGroup(List<String> parts) {
    Set<String> words = new HashSet<>(Words.canonicalParts(String.join("_", rest(parts))));
    words.remove("of");
    List<Output> figures = figures(List.of());
    return draft.groups.size() < 2 || figures.size() != 1
        ? Optional.empty()
        : draft.groups.stream()
            .filter(group -> group instanceof Grouping.ByValue by && isCalled(by.value(), words))
            .map(group -> ((Grouping.ByValue) group).value())
            .findFirst()
            .map(group -> share(parts, whole(figures.getFirst(), List.of(group))));
  }

  private boolean isCalled(Expr group, Set<String> words) {
    return group instanceof Expr.Col col
        && Set.copyOf(draft.links().schema().words(col.ref())).equals(words);
  }

  private record Said(int from, int to, Expr figure, Expr total) {}

  private static Said whole(Output figure, List<Expr> group) {
    Expr shown = new Expr.Out(figure.name());
    return new Said(0, 0, shown, GrandTotal.over(shown, group));
  }

  /** {@code revenue_share} is that of the revenue, {@code share} of any figure. */
  private List<Output> figures(List<String> parts) {
    List<Output> all =
        draft.outputs.stream()
            .filter(
                o -> o.expr().filter(e -> Exprs.hasAggregate(e) && !Exprs.hasWindow(e)).isPresent())
            .toList();
    List<String> rest = rest(parts);
    List<Output> named = all.stream().filter(o -> Words.parts(o.name()).equals(rest)).toList();
    boolean any = WHOLE.containsAll(rest);
    return !named.isEmpty() ? named : any ? all : List.of();
  }

  private static List<String> rest(List<String> parts) {
    return parts.stream().filter(part -> !SHARE.contains(part)).toList();
  }

  /** The one place where the text speaks of the part of a whole that is this figure's. */
  private Optional<Said> said(Output figure) {
    Expr shown = new Expr.Out(figure.name());
    for (int i = 0; i < text.size(); i++) {
      int lead = text.isFree(i) ? Phrase.longest(LEADS, text.tokens(), i) : -1;
      int of = lead < 0 ? -1 : Phrase.longest(OF, text.tokens(), lead);
      int limit = text.sentenceEnd(i);
      if (of > 0 && of < limit) {
        int from = i;
        Optional<Said> found =
            GrandTotal.of(draft, shown, of, ShareForm.beforePercent(text, of, limit))
                .map(total -> new Said(from, behind(total.to(), limit), shown, total.expr()));
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private int behind(int at, int limit) {
    int end = Phrase.longest(BEHIND, text.tokens(), at);
    return end > 0 && end <= limit ? behind(end, limit) : at;
  }

  private Expr share(List<String> parts, Said said) {
    boolean fraction =
        parts.stream().noneMatch(part -> part.matches("pct|perc.*"))
            && !text.written(said.from(), said.to()).matches("(?is).*(percent|%).*");
    return fraction
        ? ShareForm.ratio(said.figure(), said.total())
        : Afterthoughts.percentage(said.figure(), said.total());
  }
}
