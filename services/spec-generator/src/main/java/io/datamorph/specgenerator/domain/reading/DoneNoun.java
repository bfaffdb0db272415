package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Token;
import io.datamorph.specgenerator.domain.linking.ColumnLinker;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code no value was declared}: the declared value, its two words apart. */
final class DoneNoun {

  private static final List<Phrase> DONE = Phrase.all("is|are|was|were|has|have been?");
  private static final int SAME_WORDS = 88;

  private DoneNoun() {}

  static Optional<MissingColumn> at(Draft draft, int at, int limit) {
    Text text = draft.text();
    int noun = draft.links().skipArticles(text, at);
    for (int to = noun + 1; to <= Math.min(noun + 2, limit - 2); to++) {
      int verb = Phrase.longest(DONE, text.tokens(), to);
      if (verb > 0 && verb < limit && text.at(verb).matches(".+(ed|en|id)")) {
        return column(draft, noun, to, verb).map(c -> new MissingColumn(verb + 1, c));
      }
    }
    return Optional.empty();
  }

  private static Optional<Expr.Col> column(Draft draft, int from, int to, int verb) {
    List<Token> noun = draft.text().tokens().subList(from, to);
    List<String> words =
        Stream.concat(Stream.of(draft.text().at(verb)), noun.stream()).map(Token::norm).toList();
    ColumnLinker.Link link =
        draft.links().columns().within(words, draft.links().preferred(draft, from), draft.scope());
    return link.only().filter(c -> link.score() >= SAME_WORDS).map(Expr.Col::new);
  }
}
