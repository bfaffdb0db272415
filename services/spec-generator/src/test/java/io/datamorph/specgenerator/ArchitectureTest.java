package io.datamorph.specgenerator;

import io.datamorph.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  @Test
  void theServiceKeepsToThreeHops() {
    ArchitectureRules.ofService("io.datamorph.specgenerator").check();
  }
}
