package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.language.Lexicon;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Token;
import io.datamorph.specgenerator.domain.linking.ColumnLinker;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import io.datamorph.specgenerator.domain.linking.Joins;
import io.datamorph.specgenerator.domain.linking.Schema;
import io.datamorph.specgenerator.domain.linking.TableLinker;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks up what the words at a place of the request name. */
final class Links {

  private static final int LONGEST = 4;
  private static final int FOR_FILLER = 90;
  private static final Set<String> ARTICLES =
      Set.of("the", "a", "an", "its", "their", "his", "her", "our", "any", "each", "every", "all");
  private static final Set<String> NEVER_A_NAME =
      Set.of(
          "the", "a", "an", "of", "to", "in", "on", "at", "is", "are", "and", "or", "not", "no",
          "with", "without", "for", "from", "by", "as", "it", "we", "i", "so", "do", "be", "per",
          "only", "them", "they", "their");

  /** Words of the request and the columns they name. */
  record Named(int from, int to, ColumnLinker.Link link) {

    List<ColumnRef> columns() {
      return link.columns();
    }
  }

  private final Schema schema;
  private final Joins joins;
  private final TableLinker tables;
  private final ColumnLinker columns;

  Links(Schema schema) {
    this.schema = schema;
    joins = new Joins(schema);
    tables = new TableLinker(schema);
    columns = new ColumnLinker(schema, joins);
  }

  Schema schema() {
    return schema;
  }

  Joins joins() {
    return joins;
  }

  TableLinker tables() {
    return tables;
  }

  ColumnLinker columns() {
    return columns;
  }

  /** The index after articles and possessives. */
  int skipArticles(Text text, int at) {
    int i = at;
    while (i < text.size() && text.at(i).isWord() && ARTICLES.contains(text.at(i).norm())) {
      i++;
    }
    return i;
  }

  /** The longest name of a column that begins here. */
  Optional<Named> columnAt(Draft draft, int at) {
    int from = skipArticles(draft.text(), at);
    for (int length = LONGEST; length > 0; length--) {
      Optional<Named> named = column(draft, from, from + length);
      if (named.isPresent()) {
        return named;
      }
    }
    return Optional.empty();
  }

  /** The longest name of a column that ends just before this place. */
  Optional<Named> columnBefore(Draft draft, int end) {
    for (int length = LONGEST; length > 0; length--) {
      Optional<Named> named = column(draft, end - length, end);
      if (named.isPresent()) {
        return named;
      }
    }
    return Optional.empty();
  }

  /** The columns that exactly these words name. */
  Optional<Named> column(Draft draft, int from, int to) {
    Text text = draft.text();
    if (from < 0 || to > text.size() || from >= to) {
      return Optional.empty();
    }
    List<Token> span = text.tokens().subList(from, to);
    if (!span.stream().allMatch(Token::isWord)
        || NEVER_A_NAME.contains(span.getFirst().norm())
        || NEVER_A_NAME.contains(span.getLast().norm())) {
      return Optional.empty();
    }
    List<String> words = span.stream().map(Token::norm).toList();
    Draft.Lookup lookup = new Draft.Lookup(words, preferred(draft, from), draft.mentions.size());
    ColumnLinker.Link link =
        draft.lookups.computeIfAbsent(
            lookup, l -> columns.link(l.words(), l.preferred(), draft.scope()));
    boolean plain =
        words.stream().allMatch(Links::isPlainEnglish) || isExactlyATable(draft, from, to);
    int needed = plain ? FOR_FILLER : 1;
    return link.columns().isEmpty() || link.score() < needed
        ? Optional.empty()
        : Optional.of(new Named(from, to, chosen(draft, words, link)));
  }

  /** {@code orders} is the table, and not order_id or order_date. */
  private static boolean isExactlyATable(Draft draft, int from, int to) {
    return draft.mentionAt(from).filter(m -> m.from() == from && m.to() == to).isPresent();
  }

  private static boolean isPlainEnglish(String word) {
    return Lexicon.isFiller(word) || Lexicon.isStrict(word) || Lexicon.isVague(word);
  }

  private static ColumnLinker.Link chosen(Draft draft, List<String> words, ColumnLinker.Link link) {
    String answer = draft.answers.get(questionId(words));
    return link.columns().stream()
        .filter(column -> column.display().equals(answer))
        .findFirst()
        .map(column -> new ColumnLinker.Link(List.of(column), link.score()))
        .orElse(link);
  }

  static String questionId(List<String> words) {
    return "column-" + String.join("-", words).replaceAll("[^\\p{L}\\p{N}_-]", "");
  }

  /** The only column meant; if there are several, the question is put and the answer is empty. */
  Optional<ColumnRef> only(Draft draft, Named named) {
    if (named.link().isClear()) {
      return named.link().only();
    }
    List<String> words =
        draft.text().tokens().subList(named.from(), named.to()).stream().map(Token::norm).toList();
    draft.wonder(
        named.from(),
        questionId(words),
        "Which column is meant by \"" + draft.text().written(named.from(), named.to()) + "\"?",
        named.columns().stream().map(ColumnRef::display).sorted().toList());
    return Optional.empty();
  }

  /** The table spoken of at a place: the nearest one before it in the sentence, else after it. */
  Optional<CatalogueTable> preferred(Draft draft, int at) {
    int start = draft.text().sentenceStart(Math.min(at, draft.text().size()));
    int end = draft.text().sentenceEnd(at);
    Optional<CatalogueTable> before =
        draft.mentions.stream()
            .filter(m -> m.from() >= start && m.from() <= at)
            .reduce((first, second) -> second)
            .map(TableLinker.Mention::table);
    return before.or(
        () ->
            draft.mentions.stream()
                .filter(m -> m.from() >= at && m.from() < end)
                .findFirst()
                .map(TableLinker.Mention::table));
  }
}
