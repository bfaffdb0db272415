package io.datamorph.spec.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datamorph.spec.ShopCatalogue;
import io.datamorph.spec.document.Spec;
import io.datamorph.spec.document.SpecReader;
import io.datamorph.spec.document.SpecReading;
import io.datamorph.spec.document.Step;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Texts that are small as documents and would be huge, deep or endless as trees. */
class BoundsTest {

  @Test
  void what_a_rewriting_repeats_cannot_grow_without_bound() {
    assertTooLarge("substring(words, length(".repeat(15) + "words" + "))".repeat(15));
    assertTooLarge("case ".repeat(12) + "small" + " when 1 then 1 when 2 then 2 end".repeat(12));
    assertTooLarge("(flag is distinct from ".repeat(15) + "flag" + ")".repeat(15));
  }

  @Test
  void groups_of_long_chains_are_not_deeper_than_one_chain_may_be() {
    assertTooLarge("(".repeat(40) + "1" + (" + 1".repeat(150) + ")").repeat(40));
  }

  @Test
  void five_hundred_wide_steps_are_checked() {
    Spec read = assertInstanceOf(SpecReading.Read.class, SpecReader.read(Samples.sound(1))).spec();
    List<Step> steps = new ArrayList<>(List.of(read.steps().get(0)));
    for (int index = 1; index < 500; index++) {
      steps.add(new Step.Filter("f" + index, steps.get(index - 1).name(), "orders.amount > 1"));
    }
    Spec spec = new Spec("1", "wide", read.sources(), steps, read.target(), List.of());

    CheckResult.Refused refused =
        assertInstanceOf(
            CheckResult.Refused.class, SpecChecker.check(spec, ShopCatalogue.catalogue()));

    assertEquals(
        List.of("DUPLICATE_COLUMN"), refused.diagnostics().stream().map(Diagnostic::code).toList());
  }

  @Test
  void thousands_of_mistakes_are_cut_off() {
    StringBuilder columns = new StringBuilder();
    for (int index = 0; index < 2000; index++) {
      columns.append(index == 0 ? "" : ", ").append("nowhere").append(index);
    }
    List<Diagnostic> diagnostics =
        Checks.refused(
            Checks.spec("- {name: s, op: select, input: orders, columns: [" + columns + "]}"));

    assertEquals(501, diagnostics.size());
    assertTrue(diagnostics.stream().anyMatch(d -> d.code().equals("TOO_MANY_DIAGNOSTICS")));
  }

  private static void assertTooLarge(String expression) {
    assertEquals(List.of("EXPRESSION_TOO_LARGE"), Typings.codes(expression));
  }
}
