package io.datamorph.testkit;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

class ArchitectureRulesTest {

  private static final String SAMPLES = "io.datamorph.testkit.samples.";

  @Test
  void a_sound_service_passes() {
    checkMain("sound");
  }

  @Test
  void a_domain_that_reads_the_clock_is_found() {
    assertFound("impure", "Instant.now()");
  }

  @Test
  void a_domain_that_knows_a_database_is_found() {
    assertFound("impure", "java.sql.SQLException");
  }

  @Test
  void a_door_that_goes_past_the_use_case_is_found() {
    assertFound("backwards", "what comes in goes through a use case");
  }

  @Test
  void a_vague_name_is_found() {
    assertFound("vague", "OrderManager");
  }

  @Test
  void a_test_that_sleeps_is_found() {
    var failure =
        assertThrows(
            AssertionError.class, () -> rules("sleepy").check(classes("sound"), classes("sleepy")));

    assertTrue(failure.getMessage().contains("Thread.sleep"), failure.getMessage());
  }

  @Test
  void a_misspelt_package_is_found() {
    assertThrows(AssertionError.class, () -> rules("absent").check());
  }

  private static void assertFound(String service, String expected) {
    var failure = assertThrows(AssertionError.class, () -> checkMain(service));

    assertTrue(failure.getMessage().contains(expected), failure.getMessage());
  }

  private static void checkMain(String service) {
    rules(service).check(classes(service), new ClassFileImporter().importClasses());
  }

  private static ArchitectureRules rules(String service) {
    return ArchitectureRules.ofService(SAMPLES + service);
  }

  private static JavaClasses classes(String service) {
    return new ClassFileImporter().importPackages(SAMPLES + service);
  }
}
