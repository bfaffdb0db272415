package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Words;
import io.datamorph.specgenerator.domain.linking.TableLinker.Mention;
import java.util.List;
import java.util.Optional;

/** Reads the name of an output as a phrase: {@code avg_unit_price} -> average unit price. */
final class NameReader {

  private final Draft draft;

  NameReader(Draft draft) {
    this.draft = draft;
  }

  Optional<Expr> read(String name) {
    if (name.equals("headcount")) {
      return People.persons(draft).map(table -> new Expr.Rows(Optional.of(table)));
    }
    Text words = new Text(String.join(" ", Words.parts(name)));
    Draft shadow = new Draft(words, draft.links(), draft.answers);
    // Outside of the text: in the request, but not spoken of here.
    draft.scope().forEach(t -> shadow.mentions.add(new Mention(-1, -1, List.of(t), 80)));
    Optional<PhraseParser.Parsed> parsed = new PhraseParser(shadow).parse(0, words.size());
    return parsed
        .filter(p -> p.to() == words.size())
        .map(PhraseParser.Parsed::expr)
        .filter(Exprs::hasAggregate);
  }
}
