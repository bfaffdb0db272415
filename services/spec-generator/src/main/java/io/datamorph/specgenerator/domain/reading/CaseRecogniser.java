package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Token;
import java.util.List;
import java.util.Optional;

/** {@code classify every loan: 'late' if ..., otherwise 'on time'}: cases of a column unnamed. */
final class CaseRecogniser implements Recogniser {

  private static final List<Phrase> LEADS =
      Phrase.all(
          "classify|label|mark|flag|tag|categorise|categorize|call|rate as? the|every|each|all|them?");

  @Override
  public void recognise(Draft draft) {
    Text text = draft.text();
    CaseForm form = new CaseForm();
    for (int i = 0; i < text.size(); i++) {
      if (!text.isFree(i) || text.at(i).kind() != Token.Kind.STRING) {
        continue;
      }
      Optional<Parsed> cases = form.at(draft, i, text.sentenceEnd(i));
      if (cases.isPresent() && cases.get().expr() instanceof Expr.Case) {
        draft.offer(cases.get().expr(), i);
        text.use(i, cases.get().to());
        lead(draft, i);
        draft.note(i, cases.get().to(), "a value for each case");
        i = cases.get().to() - 1;
      }
    }
  }

  private static void lead(Draft draft, int at) {
    Text text = draft.text();
    for (int i = text.sentenceStart(at); i < at; i++) {
      int end = text.isFree(i) ? Phrase.longest(LEADS, text.tokens(), i) : -1;
      if (end > 0) {
        text.use(i, end);
      }
    }
  }
}
