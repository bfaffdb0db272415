package io.datamorph.fuzz.shrink;

import io.datamorph.fuzz.cases.ColumnData;
import io.datamorph.fuzz.cases.ExpressionText;
import io.datamorph.fuzz.cases.FuzzCase;
import io.datamorph.fuzz.cases.TableData;
import io.datamorph.spec.catalogue.TableName;
import io.datamorph.spec.document.Source;
import io.datamorph.spec.document.Spec;
import io.datamorph.spec.document.Step;
import io.datamorph.spec.document.Target;
import io.datamorph.spec.expression.Expression;
import io.datamorph.spec.expression.ExpressionParser;
import io.datamorph.spec.expression.Parsing;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Gives a column or a relation another name, everywhere. */
record Renaming(UnaryOperator<String> relation, UnaryOperator<String> column) {

  static Renaming relation(String from, String to) {
    return new Renaming(swap(from, to), UnaryOperator.identity());
  }

  static Renaming column(String from, String to) {
    return new Renaming(UnaryOperator.identity(), swap(from, to));
  }

  private static UnaryOperator<String> swap(String from, String to) {
    return name -> name.equals(from) ? to : name;
  }

  /** Cases with one name plainer than it is: {@code c1}, {@code s1}, {@code fuzz.t1}. */
  static Stream<FuzzCase> plainer(FuzzCase fuzzCase) {
    Set<String> columns = columns(fuzzCase);
    Set<String> relations = relations(fuzzCase);
    Set<String> tables = tables(fuzzCase);
    List<FuzzCase> renamed = new ArrayList<>();
    strange("c", columns)
        .forEach(name -> renamed.add(column(name, free("c", columns)).of(fuzzCase)));
    strange("r", relations)
        .forEach(name -> renamed.add(relation(name, free("r", relations)).of(fuzzCase)));
    strange("t", tables).forEach(name -> renamed.add(withTable(fuzzCase, name, free("t", tables))));
    return renamed.stream();
  }

  private static List<String> strange(String letter, Set<String> names) {
    return names.stream().filter(name -> !name.matches(letter + "\\d+")).toList();
  }

  private static String free(String letter, Set<String> names) {
    return IntStream.iterate(1, number -> number + 1)
        .mapToObj(number -> letter + number)
        .filter(name -> !names.contains(name))
        .findFirst()
        .orElseThrow();
  }

  private static Set<String> tables(FuzzCase fuzzCase) {
    return fuzzCase.tables().stream()
        .filter(table -> !table.name().equals(fuzzCase.spec().target().table()))
        .map(table -> table.name().table())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Set<String> columns(FuzzCase fuzzCase) {
    Set<String> names = new LinkedHashSet<>();
    fuzzCase.tables().forEach(table -> table.columns().forEach(c -> names.add(c.name())));
    UnaryOperator<String> gather =
        name -> {
          names.add(name);
          return name;
        };
    fuzzCase
        .spec()
        .steps()
        .forEach(
            step ->
                new StepParts(UnaryOperator.identity(), gather, UnaryOperator.identity())
                    .replaced(step));
    return names;
  }

  private static Set<String> relations(FuzzCase fuzzCase) {
    return Stream.concat(
            fuzzCase.spec().sources().stream().map(Source::name),
            fuzzCase.spec().steps().stream().map(Step::name))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  FuzzCase of(FuzzCase fuzzCase) {
    Spec spec = fuzzCase.spec();
    Target target = spec.target();
    return new FuzzCase(
        fuzzCase.tables().stream().map(this::of).toList(),
        new Spec(
            spec.version(),
            spec.name(),
            spec.sources().stream()
                .map(s -> new Source(relation.apply(s.name()), s.connection(), s.table()))
                .toList(),
            spec.steps().stream().map(this::everywhere).toList(),
            new Target(
                target.connection(),
                target.table(),
                target.mode(),
                target.keys().stream().map(column).toList(),
                target.overwrite(),
                target.history()),
            spec.checks()));
  }

  private TableData of(TableData table) {
    return new TableData(
        table.name(),
        table.columns().stream()
            .map(c -> new ColumnData(column.apply(c.name()), c.nativeType(), c.nullable()))
            .toList(),
        table.rows());
  }

  private Step everywhere(Step step) {
    return new StepParts(relation, column, this::expression).replaced(step);
  }

  /** In what the step reads; its own name stays. */
  Step read(Step step) {
    UnaryOperator<String> others = name -> name.equals(step.name()) ? name : relation.apply(name);
    return new StepParts(others, column, this::expression).replaced(step);
  }

  private String expression(String text) {
    return ExpressionParser.parse(text) instanceof Parsing.Parsed(Expression whole)
        ? ExpressionText.write(renamed(whole))
        : text;
  }

  private Expression renamed(Expression expression) {
    return expression instanceof Expression.Reference(var qualifier, var name)
        ? new Expression.Reference(
            qualifier.map(q -> identifier(q, relation)), identifier(name, column))
        : ExpressionParts.replaced(
            expression, ExpressionParts.of(expression).stream().map(this::renamed).toList());
  }

  private static Expression.Identifier identifier(
      Expression.Identifier old, UnaryOperator<String> change) {
    String name = change.apply(old.text());
    return name.equals(old.text())
        ? old
        : new Expression.Identifier(name, !ExpressionText.name(name).equals(name));
  }

  private static FuzzCase withTable(FuzzCase fuzzCase, String old, String name) {
    Spec spec = fuzzCase.spec();
    UnaryOperator<TableName> plain =
        table -> table.table().equals(old) ? new TableName(table.schema(), name) : table;
    return new FuzzCase(
        fuzzCase.tables().stream()
            .map(table -> new TableData(plain.apply(table.name()), table.columns(), table.rows()))
            .toList(),
        new Spec(
            spec.version(),
            spec.name(),
            spec.sources().stream()
                .map(s -> new Source(s.name(), s.connection(), plain.apply(s.table())))
                .toList(),
            spec.steps(),
            spec.target(),
            spec.checks()));
  }
}
