package io.datamorph.specgenerator;

import io.datamorph.languagemodel.Totals;
import java.math.BigDecimal;

/** Logs of calls, for tests that do not look at them. */
final class ModelCallLogs {

  private ModelCallLogs() {}

  static ModelCallLog silent() {
    Totals nothing = new Totals(0, 0, 0, 0, 0, 0, BigDecimal.ZERO, BigDecimal.ZERO);
    return new ModelCallLog((id, type, title, text, data) -> {}, id -> nothing);
  }
}
