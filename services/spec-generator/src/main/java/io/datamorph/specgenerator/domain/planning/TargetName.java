package io.datamorph.specgenerator.domain.planning;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.spec.catalogue.TableName;
import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Exprs;
import io.datamorph.specgenerator.domain.intent.Findings;
import io.datamorph.specgenerator.domain.intent.Intent;
import io.datamorph.specgenerator.domain.intent.Shown;
import io.datamorph.specgenerator.domain.language.Words;
import io.datamorph.specgenerator.domain.linking.Schema;
import java.util.HashSet;
import java.util.Set;

/** The table that is written: as it was named, or after what a row stands for. */
final class TargetName {

  private final Schema schema;
  private final Findings findings;

  TargetName(Schema schema, Findings findings) {
    this.schema = schema;
    this.findings = findings;
  }

  TableName of(Intent intent) {
    String name = intent.writing().table().orElseGet(() -> derived(intent));
    int dot = name.indexOf('.');
    return dot < 0
        ? new TableName(TableName.DEFAULT_SCHEMA, name)
        : new TableName(name.substring(0, dot), name.substring(dot + 1));
  }

  /** {@code customer_totals}: after what a row stands for and what is measured. */
  private String derived(Intent intent) {
    boolean sums =
        intent.columns().stream()
            .flatMap(column -> Exprs.aggregates(column.expr()))
            .anyMatch(part -> part instanceof Expr.Agg agg && agg.function().equals("sum"));
    String ending = sums ? "_totals" : intent.isGrouped() ? "_figures" : "_selection";
    Set<String> taken = new HashSet<>();
    schema.tables().stream()
        .filter(table -> !table.createdHere())
        .map(CatalogueTable::name)
        .map(TableName::table)
        .forEach(taken::add);
    String base = subject(intent) + ending;
    String name = base;
    for (int n = 2; taken.contains(name); n++) {
      name = base + "_" + n;
    }
    findings.note("no target was named: table " + name);
    return name;
  }

  private static String subject(Intent intent) {
    String table =
        intent.groups().stream()
            .findFirst()
            .filter(Expr.Col.class::isInstance)
            .map(group -> ((Expr.Col) group).ref())
            .map(ref -> ref.isKey() ? ref.table().name().table() : ref.name())
            .orElseGet(() -> scope(intent));
    return Words.singular(table);
  }

  private static String scope(Intent intent) {
    return intent.groups().isEmpty()
        ? intent.reads().scope().getFirst().name().table()
        : intent.columns().stream().map(Shown::name).findFirst().orElse("result");
  }
}
