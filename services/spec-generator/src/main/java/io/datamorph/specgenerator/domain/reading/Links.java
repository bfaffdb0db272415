package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.language.Lexicon;
import io.datamorph.specgenerator.domain.language.Roots;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Token;
import io.datamorph.specgenerator.domain.language.Words;
import io.datamorph.specgenerator.domain.linking.CodeSystems;
import io.datamorph.specgenerator.domain.linking.Codes;
import io.datamorph.specgenerator.domain.linking.ColumnLinker;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import io.datamorph.specgenerator.domain.linking.Joins;
import io.datamorph.specgenerator.domain.linking.KnownSchemas;
import io.datamorph.specgenerator.domain.linking.Roles;
import io.datamorph.specgenerator.domain.linking.Schema;
import io.datamorph.specgenerator.domain.linking.TableLinker;
import io.datamorph.specgenerator.domain.linking.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks up what the words at a place of the request name. */
final class Links {

  private static final int LONGEST = 4;
  private static final int FOR_FILLER = 90;
  private static final Set<String> NEVER_A_NAME =
      Set.of(
          "the", "a", "an", "of", "to", "in", "on", "at", "is", "are", "and", "or", "not", "no",
          "with", "without", "for", "from", "by", "as", "it", "we", "i", "so", "do", "be", "per",
          "only", "them", "they", "their", "was", "were", "has", "have");

  private static final java.util.regex.Pattern NO_ID =
      java.util.regex.Pattern.compile("[^\\p{L}\\p{N}_-]");

  /** Words of the request and the columns they name. */
  record Named(int from, int to, List<Expr.Col> columns, int score) {

    Named {
      columns = List.copyOf(columns);
    }

    boolean isClear() {
      return columns.size() == 1;
    }

    List<ColumnRef> refs() {
      return columns.stream().map(Expr.Col::ref).toList();
    }
  }

  private final Schema schema;
  private final Values values;
  private final Joins joins;
  private final Codes codes;
  private final TableLinker tables;
  private final ColumnLinker columns;
  private final Roles roles;
  private final Map<String, List<CatalogueTable>> tablesOfRoot = new HashMap<>();

  Links(KnownSchemas.Known known, Values values) {
    this.schema = known.schema();
    this.values = values;
    joins = known.joins();
    codes = known.codes();
    tables = new TableLinker(schema);
    columns = new ColumnLinker(schema, joins);
    roles = new Roles(schema, joins);
  }

  /** A word that no table or column is called by itself. */
  static boolean isGrammar(String word) {
    return NEVER_A_NAME.contains(word);
  }

  Schema schema() {
    return schema;
  }

  Values values() {
    return values;
  }

  /** The values that words stand for, though the database has codes for them. */
  List<Values.Seen> coded(List<String> words) {
    List<Values.Seen> said = codes.named(words);
    return said.isEmpty() ? CodeSystems.named(values, words) : said;
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

  Roles roles() {
    return roles;
  }

  /** Tables whose names end with a noun of this root. */
  List<CatalogueTable> tablesOfRoot(String root) {
    if (tablesOfRoot.isEmpty()) {
      for (CatalogueTable table : schema.tables()) {
        List<String> parts = Words.parts(table.name().table());
        String own = parts.isEmpty() ? "" : Roots.of(parts.getLast());
        tablesOfRoot.computeIfAbsent(own, r -> new ArrayList<>()).add(table);
      }
    }
    return tablesOfRoot.getOrDefault(root, List.of());
  }

  /** The index after articles and possessives. */
  int skipArticles(Text text, int at) {
    int i = at;
    while (i < text.size() && text.at(i).isWord() && Lexicon.isDeterminer(text.at(i).norm())) {
      i++;
    }
    return i;
  }

  /** The longest name of a column that begins here, with whose it is. */
  Optional<Named> columnAt(Draft draft, int at, int limit) {
    int from = skipArticles(draft.text(), at);
    Optional<Named> plain = plainAt(draft, from, limit);
    return OwnedColumn.at(draft, from, limit)
        .filter(owned -> plain.isEmpty() || owned.to() > plain.get().to())
        .or(() -> plain);
  }

  /** The longest name of a column that begins here. */
  Optional<Named> plainAt(Draft draft, int from, int limit) {
    for (int length = Math.min(LONGEST, limit - from); length > 0; length--) {
      Optional<Named> named = column(draft, from, from + length);
      if (named.isPresent()) {
        return named;
      }
    }
    return Optional.empty();
  }

  /** The columns that exactly these words name. */
  Optional<Named> column(Draft draft, int from, int to) {
    return from < 0 || to > draft.text().size() || from >= to
        ? Optional.empty()
        : draft.column(from, to, () -> named(draft, from, to));
  }

  private Optional<Named> named(Draft draft, int from, int to) {
    Text text = draft.text();
    List<Token> span = text.tokens().subList(from, to);
    if (!span.stream().allMatch(Token::isWord)
        || NEVER_A_NAME.contains(span.getFirst().norm())
        || NEVER_A_NAME.contains(span.getLast().norm())) {
      return Optional.empty();
    }
    List<String> words = span.stream().map(Token::norm).toList();
    ColumnLinker.Link link = draft.lookUp(words, preferred(draft, from));
    boolean plain =
        words.stream().allMatch(Links::isPlainEnglish) || isExactlyATable(draft, from, to);
    int needed = plain ? FOR_FILLER : 1;
    return link.columns().isEmpty() || link.score() < needed
        ? Optional.empty()
        : Optional.of(named(draft, from, to, words, link));
  }

  /** {@code orders} is the table, and not order_id or order_date. */
  private static boolean isExactlyATable(Draft draft, int from, int to) {
    return draft.mentionAt(from).filter(m -> m.from() == from && m.to() == to).isPresent();
  }

  private static boolean isPlainEnglish(String word) {
    return Lexicon.isFiller(word) || Lexicon.isStrict(word) || Lexicon.isVague(word);
  }

  private static Named named(
      Draft draft, int from, int to, List<String> words, ColumnLinker.Link link) {
    Optional<String> answer = draft.findings().answer(questionId(words));
    List<ColumnRef> chosen =
        link.columns().stream()
            .filter(column -> answer.filter(column.display()::equals).isPresent())
            .toList();
    List<ColumnRef> columns = chosen.isEmpty() ? link.columns() : chosen;
    return new Named(from, to, columns.stream().map(Expr.Col::new).toList(), link.score());
  }

  static String questionId(List<String> words) {
    return "column-" + NO_ID.matcher(String.join("-", words)).replaceAll("");
  }

  /** The only column meant; if there are several, the question is put and the answer is empty. */
  Optional<Expr.Col> only(Draft draft, Named named) {
    boolean stacked =
        draft
                .stack
                .filter(s -> named.refs().stream().allMatch(c -> s.tables().contains(c.table())))
                .isPresent()
            && named.refs().stream().map(ColumnRef::name).distinct().count() == 1;
    if (named.isClear() || stacked) {
      return Optional.of(named.columns().getFirst());
    }
    List<String> words =
        draft.text().tokens().subList(named.from(), named.to()).stream().map(Token::norm).toList();
    draft.wonder(
        named.from(),
        questionId(words),
        "Which column is meant by \"" + draft.text().written(named.from(), named.to()) + "\"?",
        named.refs().stream().map(ColumnRef::display).sorted().toList());
    return Optional.empty();
  }

  /** The table spoken of at a place: the nearest one before it in the sentence, else after it. */
  Optional<CatalogueTable> preferred(Draft draft, int at) {
    int start = draft.text().sentenceStart(Math.min(at, draft.text().size()));
    int end = draft.text().sentenceEnd(at);
    CatalogueTable before = null;
    for (TableLinker.Mention mention : draft.mentions) {
      if (mention.from() >= start && mention.from() <= at && mention.to() > mention.from()) {
        before = mention.table();
      } else if (before == null && mention.from() >= at && mention.from() < end) {
        return Optional.of(mention.table());
      }
    }
    return Optional.ofNullable(before);
  }
}
