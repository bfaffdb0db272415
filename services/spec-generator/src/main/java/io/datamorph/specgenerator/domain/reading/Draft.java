package io.datamorph.specgenerator.domain.reading;

import io.datamorph.contracts.Question;
import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.spec.catalogue.TableName;
import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Findings;
import io.datamorph.specgenerator.domain.intent.JoinWish;
import io.datamorph.specgenerator.domain.intent.Ordering;
import io.datamorph.specgenerator.domain.intent.RowRule;
import io.datamorph.specgenerator.domain.intent.Stack;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Words;
import io.datamorph.specgenerator.domain.linking.ColumnLinker;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import io.datamorph.specgenerator.domain.linking.TableLinker.Mention;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What is known of a request so far; the recognisers fill it in, one after the other. */
final class Draft {

  /** A condition and where it was said. */
  record Placed(int at, int to, Expr condition) {}

  /** A rule on rows and where it was said. */
  record PlacedRule(int at, RowRule rule) {}

  /** A measure that the text asks for. */
  record Asked(int from, int to, Expr expr, Output form) {
    Asked(int from, int to, Expr expr) {
      this(from, to, expr, new Output(""));
    }
  }

  /** A value that is described without saying which column shows it. */
  record Offer(int at, Output held) {}

  private record Lookup(List<String> words, Optional<TableName> preferred) {}

  private final Map<Lookup, ColumnLinker.Link> lookups = new HashMap<>();
  private final Map<Output.Span, Optional<Links.Named>> columns = new HashMap<>();
  private final Map<String, List<String>> parts = new HashMap<>();
  private final Text text;
  private final Links links;
  private final Findings findings;
  private final ValueGrammar values = new ValueGrammar(this);
  private final ConditionGrammar conditions = new ConditionGrammar(this);
  private final Map<Integer, Question> wondered = new LinkedHashMap<>();
  private final List<Integer> reserved = new ArrayList<>();
  private List<CatalogueTable> scope = List.of();
  private Optional<List<CatalogueTable>> spokenOf = Optional.empty();
  private Optional<Output> explained = Optional.empty();

  final List<Mention> mentions = new ArrayList<>();
  final List<Output> outputs = new ArrayList<>();
  final List<Output> terms = new ArrayList<>();
  final List<Grouping> groups = new ArrayList<>();
  final List<Placed> filters = new ArrayList<>();
  final List<PlacedRule> rules = new ArrayList<>();
  final List<JoinWish> joins = new ArrayList<>();
  final List<Ordering> orders = new ArrayList<>();
  final List<Asked> asked = new ArrayList<>();
  final List<Offer> offers = new ArrayList<>();
  final Map<Expr.Col, String> fills = new LinkedHashMap<>();

  /** Of which a text without letters counts as missing. */
  final Set<Expr.Col> blanks = new LinkedHashSet<>();

  final Map<ColumnRef, List<String>> cleanings = new LinkedHashMap<>();
  final Set<CatalogueTable> keptWhole = new LinkedHashSet<>();

  /** Of which it was said that they stay without what they may refer to. */
  final Set<CatalogueTable> stayingRows = new LinkedHashSet<>();

  final Target target = new Target();
  Optional<Stack> stack = Optional.empty();
  Optional<Long> limit = Optional.empty();
  Optional<String> periodPattern = Optional.empty();
  Optional<Ranking> ranking = Optional.empty();
  Optional<Long> ranks = Optional.empty();

  /** The best are wanted, by a figure still to be found; what decides between equals. */
  Optional<List<Ordering>> bestFirst = Optional.empty();

  boolean distinct;
  int listOpenAt = -1;
  boolean bucketed;
  boolean emptyIsZero;
  boolean keepGroups;
  boolean suchRows;
  boolean groupsFirst;

  /** No columns were listed: all of the rows that are read. */
  boolean showsWholeRows;

  boolean countAsked;

  Draft(Text text, Links links, Findings findings) {
    this.text = text;
    this.links = links;
    this.findings = findings;
  }

  Text text() {
    return text;
  }

  Links links() {
    return links;
  }

  Findings findings() {
    return findings;
  }

  ValueGrammar values() {
    return values;
  }

  ConditionGrammar conditions() {
    return conditions;
  }

  /** What was looked up may mean something else from now on. */
  void changed() {
    Set<CatalogueTable> tables = new LinkedHashSet<>();
    mentions.forEach(mention -> tables.add(mention.table()));
    scope = List.copyOf(tables);
    lookups.clear();
    columns.clear();
    values.forget();
    conditions.forget();
  }

  ColumnLinker.Link lookUp(List<String> words, Optional<CatalogueTable> preferred) {
    return lookups.computeIfAbsent(
        new Lookup(words, preferred.map(CatalogueTable::name)),
        any -> links.columns().link(words, preferred, scope));
  }

  /** The columns that these words name, sought once. */
  Optional<Links.Named> column(int from, int to, Supplier<Optional<Links.Named>> sought) {
    Output.Span words = new Output.Span(from, to);
    Optional<Links.Named> known = columns.get(words);
    if (known == null) {
      known = sought.get();
      columns.put(words, known);
    }
    return known;
  }

  void note(int from, int to, String meaning) {
    findings.note("\"" + text.written(from, to) + "\" -> " + meaning);
  }

  /** A question that matters only if the sentence is not understood without its answer. */
  void wonder(int at, String id, String question, List<String> options) {
    if (findings.answer(id).isEmpty()) {
      wondered.putIfAbsent(at, new Question(id, question, options));
    }
  }

  Map<Integer, Question> wondered() {
    return wondered;
  }

  /** The tables that the request speaks of, in order of appearance. */
  List<CatalogueTable> scope() {
    return scope;
  }

  /** The tables that words name, before it is settled which are meant. */
  List<CatalogueTable> spokenOf() {
    if (spokenOf.isEmpty()) {
      spokenOf = Optional.of(SpokenTables.in(text, links));
    }
    return spokenOf.get();
  }

  /** Whether a table that is spoken of has a column of this name. */
  boolean isColumnSpokenOf(String name) {
    return links.schema().columnsNamed(name).stream()
        .anyMatch(column -> spokenOf().contains(column.table()));
  }

  /** The output that these words name: {@code employee count} is {@code employee_count}. */
  Optional<Output> output(List<String> words) {
    List<String> wanted =
        words.stream()
            .flatMap(word -> parts.computeIfAbsent(word, Words::canonicalParts).stream())
            .toList();
    return named()
        .filter(output -> words.equals(List.of(output.name())) || output.words().equals(wanted))
        .findFirst();
  }

  Optional<Output> outputNamed(String name) {
    return named().filter(output -> output.name().equals(name)).findFirst();
  }

  /** The columns of the result, then the words that the request defines for itself. */
  private Stream<Output> named() {
    return Stream.concat(outputs.stream(), terms.stream());
  }

  /** Whether the column that is being explained is called a percentage. */
  boolean isPercentWanted() {
    return explained
        .map(Output::words)
        .filter(words -> words.contains(Words.canonical("percent")))
        .isPresent();
  }

  /** The columns of the result before the one that is being explained. */
  List<Output> listedBefore() {
    return explained
        .filter(outputs::contains)
        .map(output -> outputs.subList(0, outputs.indexOf(output)))
        .orElse(List.of());
  }

  /** From now on values are read that explain this column, or none. */
  void explain(Optional<Output> output) {
    explained = output;
    values.forget();
    conditions.forget();
  }

  /** The value, and in which form it is wanted. */
  Output offer(Expr value, int at) {
    Output held = new Output("");
    held.define(value);
    offers.add(new Offer(at, held));
    return held;
  }

  /** Keeps words for a later look, so that nobody else makes something of them. */
  void reserve(Output.Span span) {
    for (int i = span.from(); i < span.to(); i++) {
      if (text.isFree(i)) {
        text.use(i);
        reserved.add(i);
      }
    }
  }

  void release() {
    reserved.forEach(text::release);
    reserved.clear();
  }

  boolean isGrouped() {
    return !groups.isEmpty();
  }

  void keep(int at, int to, Expr condition) {
    filters.add(new Placed(at, to, condition));
  }

  /** The mention of a table that covers this place. */
  Optional<Mention> mentionAt(int index) {
    for (Mention mention : mentions) {
      if (mention.from() <= index && index < mention.to()) {
        return Optional.of(mention);
      }
    }
    return Optional.empty();
  }

  /** A table that is spoken of, though no words name it. */
  void bringIn(CatalogueTable table) {
    if (!scope.contains(table)) {
      mentions.add(new Mention(-1, -1, List.of(table), 50));
      changed();
    }
  }
}
