package io.datamorph.gateway;

import io.datamorph.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  @Test
  void theServiceKeepsToThreeHops() {
    ArchitectureRules.ofService("io.datamorph.gateway").check();
  }
}
