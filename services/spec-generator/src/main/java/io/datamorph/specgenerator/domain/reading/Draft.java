package io.datamorph.specgenerator.domain.reading;

import io.datamorph.contracts.Question;
import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.spec.check.Diagnostic;
import io.datamorph.spec.document.OrderKey;
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

/** What is known of a request so far; the recognisers fill it in, one after the other. */
final class Draft {

  /** A join that was asked for. */
  record JoinWish(List<CatalogueTable> tables, Optional<String> key) {
    JoinWish {
      tables = List.copyOf(tables);
    }
  }

  /** Rows of one table by whether there are rows of another. */
  record Existence(CatalogueTable of, CatalogueTable other, List<Expr> where, boolean wanted) {
    Existence {
      where = List.copyOf(where);
    }
  }

  /** An order of the result, by an output or a column. */
  record Ordering(Expr by, OrderKey.Direction direction) {}

  /** One row a key, the first in this order. */
  record Dedupe(List<ColumnRef> keys, List<Ordering> order) {
    Dedupe {
      keys = List.copyOf(keys);
      order = List.copyOf(order);
    }
  }

  /** Words looked up among the columns, which is asked again and again. */
  record Lookup(List<String> words, Optional<CatalogueTable> preferred, int mentions) {}

  final Map<Lookup, ColumnLinker.Link> lookups = new HashMap<>();
  private final Text text;
  private final Links links;
  final Map<String, String> answers;
  final List<Mention> mentions = new ArrayList<>();
  final List<Output> outputs = new ArrayList<>();
  final List<Grouping> groups = new ArrayList<>();
  final List<Expr> filters = new ArrayList<>();
  final List<Expr> havings = new ArrayList<>();
  final List<JoinWish> joins = new ArrayList<>();
  final List<Existence> existences = new ArrayList<>();
  final List<Ordering> orders = new ArrayList<>();
  final List<String> notes = new ArrayList<>();
  final List<Diagnostic> problems = new ArrayList<>();
  final Map<ColumnRef, String> fills = new LinkedHashMap<>();
  final Map<String, String> outputFills = new LinkedHashMap<>();
  final Map<ColumnRef, List<String>> cleanings = new LinkedHashMap<>();
  final Set<CatalogueTable> keptWhole = new LinkedHashSet<>();
  final Map<Integer, Question> wondered = new LinkedHashMap<>();
  final Map<String, Question> questions = new LinkedHashMap<>();
  Optional<String> target = Optional.empty();
  Optional<Long> limit = Optional.empty();
  Optional<Dedupe> dedupe = Optional.empty();
  boolean distinctRows;
  boolean countAsked;
  boolean totalAsked;

  Draft(Text text, Links links, Map<String, String> answers) {
    this.text = text;
    this.links = links;
    this.answers = Map.copyOf(answers);
  }

  Text text() {
    return text;
  }

  Links links() {
    return links;
  }

  void note(int from, int to, String meaning) {
    note("\"" + text.written(from, to) + "\" -> " + meaning);
  }

  void note(String note) {
    if (!notes.contains(note)) {
      notes.add(note);
    }
  }

  void problem(String code, String message, Optional<String> suggestion) {
    Diagnostic problem = new Diagnostic(code, "", message, suggestion);
    if (!problems.contains(problem)) {
      problems.add(problem);
    }
  }

  /** A question that matters only if the sentence is not understood without its answer. */
  void wonder(int at, String id, String question, List<String> options) {
    if (!answers.containsKey(id)) {
      wondered.putIfAbsent(at, new Question(id, question, options));
    }
  }

  void ask(String id, String question, List<String> options) {
    if (!answers.containsKey(id)) {
      questions.putIfAbsent(id, new Question(id, question, options));
    }
  }

  /** The tables that the request speaks of, in order of appearance. */
  List<CatalogueTable> scope() {
    Set<CatalogueTable> tables = new LinkedHashSet<>();
    mentions.forEach(mention -> tables.add(mention.table()));
    return List.copyOf(tables);
  }

  /** The output that these words name: {@code employee count} is {@code employee_count}. */
  Optional<Output> output(List<String> words) {
    List<String> wanted =
        words.stream().flatMap(word -> Words.canonicalParts(word).stream()).toList();
    return outputs.stream()
        .filter(
            output ->
                words.equals(List.of(output.name()))
                    || Words.canonicalParts(output.name()).equals(wanted))
        .findFirst();
  }

  Optional<Output> outputNamed(String name) {
    return outputs.stream().filter(output -> output.name().equals(name)).findFirst();
  }

  boolean isGrouped() {
    return !groups.isEmpty();
  }

  /** The mention of a table that covers this place. */
  Optional<Mention> mentionAt(int index) {
    return mentions.stream().filter(m -> m.from() <= index && index < m.to()).findFirst();
  }
}
