package io.datamorph.specgenerator.domain.planning;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Intent;
import io.datamorph.specgenerator.domain.intent.RowRule;
import io.datamorph.specgenerator.domain.intent.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All expressions of an intent, for what must be read. */
final class Everything {

  private Everything() {}

  static List<Expr> of(Intent intent) {
    List<Expr> all = new ArrayList<>();
    intent.columns().stream().map(Shown::expr).forEach(all::add);
    all.addAll(intent.groups());
    all.addAll(intent.conditions());
    intent.rules().stream().flatMap(Everything::of).forEach(all::add);
    intent.order().forEach(o -> all.add(o.by()));
    return all;
  }

  private static Stream<Expr> of(RowRule rule) {
    return switch (rule) {
      case RowRule.Keep keep -> Stream.of(keep.condition());
      case RowRule.OnePer one ->
          Stream.concat(one.keys().stream(), one.order().stream().map(o -> o.by()));
    };
  }
}
