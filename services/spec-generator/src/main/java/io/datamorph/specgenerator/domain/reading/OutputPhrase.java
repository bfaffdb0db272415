package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.language.Token;
import java.util.List;
import java.util.Optional;

/** Words that name a column of the result: {@code employee count} is {@code employee_count}. */
record OutputPhrase(int to, Output output) {

  private static final int LONGEST = 4;

  static Optional<OutputPhrase> at(Draft draft, int at, int limit) {
    int from = draft.links().skipArticles(draft.text(), at);
    for (int end = Math.min(limit, from + LONGEST); end > from; end--) {
      List<Token> span = draft.text().tokens().subList(from, end);
      if (span.stream().allMatch(Token::isWord)) {
        Optional<Output> output = draft.output(span.stream().map(Token::norm).toList());
        if (output.isPresent()) {
          return Optional.of(new OutputPhrase(end, output.get()));
        }
      }
    }
    return Optional.empty();
  }
}
