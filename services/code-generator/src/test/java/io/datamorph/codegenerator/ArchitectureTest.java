package io.datamorph.codegenerator;

import io.datamorph.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  @Test
  void theServiceKeepsToThreeHops() {
    ArchitectureRules.ofService("io.datamorph.codegenerator").check();
  }
}
