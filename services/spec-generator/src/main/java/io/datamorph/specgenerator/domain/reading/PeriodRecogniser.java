package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import java.util.List;
import java.util.Optional;

/**
 * What is said of the periods that rows stand for: of which date they are, how they are written.
 */
final class PeriodRecogniser implements Recogniser {

  /** How they are shown anyway. */
  private static final List<Phrase> USUAL =
      Phrase.all(
          "month|quarter|week|year|period|it? is|are|being|=|:|given|shown|written|stored? as|by|with|is|=? the|its|their? date of? the? first day of the|that|each|its? month|quarter|week|year? as? a? date?",
          "month|quarter|week|year|period? is|=|as|:|given|shown|( the|its? first day , date",
          "month|week|quarter|year? =|:|is|as|by|( the|its? first day )?",
          "weeks|week start|starts|starting|begin|begins|beginning|run|running on|with|from a? monday|mondays to|till|until|through? sunday?",
          "monday to|through|till|- sunday",
          "week? is|=|being|as|by? the? date? of? the|that|its|each monday of? the|that|each? week?",
          "date of the|that|its|each monday",
          "iso week|weeks");

  private static final List<Phrase> AS_DATE =
      Phrase.all(",? as? a date", "( as? a? date )", ", date");

  private static final List<Pattern> OF =
      Pattern.all(
          "the? {unit} is that|the|one? one? of|from|taken|counted? from|by|of? the? {time}",
          "{unit} of|from|by the? {time}",
          ",? taken|counted|based|derived from|on|by the? {time}",
          "use|using|take|taking|based|going|according on|by|to? the? {time} for|as|to? the? {unit}?",
          "by|of the? {time} date?");

  @Override
  public void recognise(Draft draft) {
    Text text = draft.text();
    if (draft.groups.stream().noneMatch(Grouping.ByPeriod.class::isInstance)) {
      return;
    }
    for (int i = 0; i < text.size(); i++) {
      if (text.isFree(i) && isOutside(draft, i) || saysOf(text, i)) {
        of(draft, i);
      }
      if (text.isFree(i) && isOutside(draft, i)) {
        written(draft, i);
        usual(draft, i);
      }
    }
  }

  /** {@code month (first day, taken from paid_at)}: said in the explanation, too. */
  private static boolean saysOf(Text text, int at) {
    return text.isFree(at) && text.at(at).matches("taken|counted|based|derived");
  }

  private static boolean isOutside(Draft draft, int at) {
    return draft.outputs.stream().noneMatch(output -> output.isExplainedAt(at));
  }

  /** {@code the month is that of the delivery}. */
  private static void of(Draft draft, int at) {
    Text text = draft.text();
    Optional<Grouping.ByPeriod> open =
        draft.groups.stream()
            .filter(g -> g instanceof Grouping.ByPeriod by && by.of().isEmpty())
            .map(Grouping.ByPeriod.class::cast)
            .findFirst();
    Optional<Pattern.Match> match =
        open.flatMap(
            o ->
                Pattern.longest(OF, draft, at, text.sentenceEnd(at))
                    .filter(m -> m.expr("time") instanceof Expr.Col)
                    .filter(m -> !m.has("unit") || m.get("unit", TimeUnit.class) == o.period()));
    match.ifPresent(
        m -> {
          Expr.Col time = (Expr.Col) m.expr("time");
          draft.groups.replaceAll(
              g ->
                  g.equals(open.get())
                      ? new Grouping.ByPeriod(open.get().period(), Optional.of(time))
                      : g);
          text.use(at, m.to());
          draft.note(at, m.to(), open.get().period().word() + " of " + time.ref().display());
        });
  }

  /** {@code month written like '2024-05'}. */
  private static void written(Draft draft, int at) {
    Text text = draft.text();
    if (!text.isFree(at)) {
      return;
    }
    MomentPattern.at(text, at, text.sentenceEnd(at))
        .ifPresent(
            said -> {
              draft.periodPattern = Optional.of(said.pattern());
              text.use(at, said.to());
              draft.note(at, said.to(), "written as " + said.pattern());
            });
  }

  private static void usual(Draft draft, int at) {
    Text text = draft.text();
    int end = text.isFree(at) ? Phrase.longest(USUAL, text.tokens(), at) : -1;
    if (end > 0 && text.isFree(at, end) && isOutside(draft, end - 1)) {
      text.use(at, Math.max(end, Phrase.longest(AS_DATE, text.tokens(), end)));
    }
  }
}
