package io.datamorph.fuzz.generate;

import io.datamorph.fuzz.cases.FuzzCase;
import io.datamorph.fuzz.cases.TableData;
import io.datamorph.fuzz.generate.Chance.Weighted;
import io.datamorph.spec.check.CheckResult;
import io.datamorph.spec.check.SpecChecker;
import io.datamorph.spec.document.Source;
import io.datamorph.spec.document.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Draws specs and the tables they read; the same seed and number give the same one. */
public final class Generator {

  private static final int MOST_STEPS = 8;
  private static final int PATIENCE = 30;
  private static final long MIX = 0x9E3779B97F4A7C15L;

  private final long seed;
  private final List<Weighted<Operation>> operations;

  /**
   * @param operations those that steps are drawn from
   */
  public Generator(long seed, List<Operation> operations) {
    this.seed = seed;
    this.operations = operations.stream().map(each -> new Weighted<>(each, each.weight())).toList();
  }

  /**
   * A case that the checker accepts.
   *
   * @param drawn how many steps were drawn for it
   * @param refused how many of them the checker refused
   */
  public record Generated(FuzzCase fuzzCase, int drawn, int refused) {}

  /** The case of this number. */
  public Generated generate(long number) {
    return new OneCase(new Chance(seed * MIX + number)).generate();
  }

  private final class OneCase {

    private final Chance chance;
    private int drawn;
    private int refused;

    OneCase(Chance chance) {
      this.chance = chance;
    }

    Generated generate() {
      Growing growing = begun();
      int wanted = chance.between(1, MOST_STEPS);
      for (int i = 0; i < PATIENCE && growing.steps().size() < wanted; i++) {
        grow(growing, chance.weighted(operations).maker());
      }
      while (growing.steps().isEmpty()) {
        grow(growing, RowSteps::select);
      }
      Known last = growing.relations().getLast();
      if (!last.hasPlainNames()) {
        last = renamed(growing, last);
      }
      return new Generated(written(growing, last), drawn, refused);
    }

    private FuzzCase written(Growing growing, Known last) {
      Writing writing = Writing.of(last, chance);
      int before = growing.steps().size();
      grow(growing, draft -> writing.steps(draft, last));
      Known result = growing.steps().size() == before ? last : growing.relations().getLast();
      FuzzCase replaced = growing.endingWith(result.name());
      FuzzCase written = writing.into(replaced, result);
      boolean accepted =
          SpecChecker.check(written.spec(), written.catalogue()) instanceof CheckResult.Accepted;
      refused += accepted ? 0 : 1;
      return accepted ? written : replaced;
    }

    private Growing begun() {
      List<TableData> tables = new TableMaker(chance).tables();
      List<Source> sources = new ArrayList<>();
      Set<String> taken = new HashSet<>();
      Names names = new Names(chance);
      for (TableData table : tables) {
        sources.add(source(names, taken, table));
        if (chance.percent(8)) {
          sources.add(source(names, taken, table));
        }
      }
      Growing growing = new Growing(tables, sources);
      for (Source source : sources) {
        growing.take(source, rows(tables, source));
      }
      return growing;
    }

    private static Source source(Names names, Set<String> taken, TableData table) {
      String name = names.relation(taken);
      taken.add(name);
      return new Source(name, FuzzCase.CONNECTION, table.name());
    }

    private static long rows(List<TableData> tables, Source source) {
      return tables.stream()
          .filter(table -> table.name().equals(source.table()))
          .mapToLong(table -> table.rows().size())
          .sum();
    }

    private void grow(Growing growing, StepMaker maker) {
      List<Step> steps = maker.make(new Draft(chance, growing.relations(), growing.read()));
      if (steps.isEmpty()) {
        return;
      }
      Growing.Taken taken = growing.take(steps);
      drawn += taken == Growing.Taken.TOO_LARGE ? 0 : 1;
      refused += taken == Growing.Taken.REFUSED ? 1 : 0;
    }

    /** A target has no two columns of one name. */
    private Known renamed(Growing growing, Known last) {
      int before = growing.steps().size();
      while (growing.steps().size() == before) {
        grow(growing, draft -> List.of(RowSteps.renamed(draft, last)));
      }
      return growing.relations().getLast();
    }
  }
}
