package io.datamorph.spec.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datamorph.spec.ShopCatalogue;
import io.datamorph.spec.catalogue.Catalogue;
import io.datamorph.spec.document.SpecReader;
import io.datamorph.spec.document.SpecReading;
import io.datamorph.spec.document.SpecWriter;
import io.datamorph.spec.typed.Column;
import io.datamorph.spec.typed.Relation;
import io.datamorph.spec.typed.SourceColumn;
import io.datamorph.spec.typed.TypedSpec;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class CheckerProperties {

  private static final Catalogue CATALOGUE = ShopCatalogue.catalogue();

  @Property(tries = 1500)
  void a_damaged_document_is_read_or_refused_with_reasons(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int times) {
    String damaged = Mutations.of(Samples.document(seed), seed, times);

    CheckResult result = SpecChecker.check(damaged, CATALOGUE);

    if (result instanceof CheckResult.Refused(var diagnostics)) {
      assertTrue(diagnostics.stream().allMatch(CheckerProperties::isComplete), damaged);
      assertEquals(Set.copyOf(diagnostics).size(), diagnostics.size(), damaged);
    }
  }

  @Property(tries = 300)
  void reading_first_and_checking_then_says_the_same_as_both_at_once(@ForAll long seed) {
    String damaged = Mutations.of(Samples.document(seed), seed, 2);

    if (SpecReader.read(damaged) instanceof SpecReading.Read(var spec)) {
      assertEquals(
          SpecChecker.check(damaged, CATALOGUE).getClass(),
          SpecChecker.check(spec, CATALOGUE).getClass());
      assertEquals(new SpecReading.Read(spec), SpecReader.read(SpecWriter.toJson(spec)));
    }
  }

  @Property(tries = 500)
  void an_accepted_spec_names_real_columns_only(@ForAll long seed) {
    if (SpecChecker.check(Samples.document(seed), CATALOGUE)
        instanceof CheckResult.Accepted(var spec)) {
      Stream.<Relation>concat(spec.sources().stream(), spec.steps().stream())
          .forEach(CheckerProperties::hasSoundColumns);
      assertFalse(spec.target().columns().isEmpty());
    }
  }

  @Property(tries = 100)
  void most_sample_documents_are_sound(@ForAll long seed) {
    TypedSpec spec = Checks.accepted(Samples.sound(seed));

    assertTrue(spec.steps().size() >= 2);
  }

  private static void hasSoundColumns(Relation relation) {
    Set<String> ids = new HashSet<>();
    for (Column column : relation.columns()) {
      assertTrue(
          ids.add(column.id().toLowerCase(Locale.ROOT)), relation.name() + " " + column.id());
      assertTrue(column.lineage().stream().allMatch(CheckerProperties::exists));
    }
  }

  private static boolean exists(SourceColumn column) {
    return CATALOGUE
        .table(column.table())
        .flatMap(table -> table.column(column.column()))
        .isPresent();
  }

  private static boolean isComplete(Diagnostic diagnostic) {
    boolean knownCode = List.of(Code.values()).contains(Code.valueOf(diagnostic.code()));
    return knownCode && diagnostic.path().startsWith("$") && !diagnostic.message().isBlank();
  }
}
