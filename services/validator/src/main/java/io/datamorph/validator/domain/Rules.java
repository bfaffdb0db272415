package io.datamorph.validator.domain;

import io.datamorph.spec.document.JoinType;
import io.datamorph.spec.typed.Column;
import io.datamorph.spec.typed.TypedCheck;
import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.spec.typed.TypedSource;
import io.datamorph.spec.typed.TypedSpec;
import io.datamorph.spec.typed.TypedStep;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * All rules that follow from a spec. Only what follows: a rule that a right result could break
 * would have it repaired until it is wrong.
 */
public final class Rules {

  private Rules() {}

  public static List<Rule> of(TypedSpec spec) {
    List<Rule> rules = new ArrayList<>();
    List<Column> keys = keys(spec);
    if (!keys.isEmpty()) {
      rules.add(new Rule.KeysUnique(keys));
      rules.add(new Rule.KeysNotNull(keys));
    }
    List<Column> notNull =
        spec.target().columns().stream()
            .filter(column -> !column.nullable() && !keys.contains(column))
            .toList();
    if (!notNull.isEmpty()) {
      rules.add(new Rule.NotNull(notNull));
    }
    Facts.of(spec).forEach(fact -> rules.add(new Rule.Holds(fact)));
    mostRows(spec, spec.target().input()).ifPresent(most -> rules.add(new Rule.RowsAtMost(most)));
    Reconciliations.of(spec).ifPresent(rules::add);
    spec.checks().forEach(check -> rules.add(userCheck(spec, check)));
    return rules;
  }

  private static Rule userCheck(TypedSpec spec, TypedCheck check) {
    TypedExpression stored =
        Renaming.of(check.condition(), Facts.stored(spec))
            .orElseThrow(
                () -> new IllegalArgumentException(check.name() + " reads what is not stored"));
    return new Rule.UserCheck(new TypedCheck(check.name(), stored, check.severity()));
  }

  private static List<Column> keys(TypedSpec spec) {
    return spec.target().keys().stream()
        .flatMap(
            key ->
                spec.target().columns().stream().filter(column -> column.id().equals(key)).limit(1))
        .toList();
  }

  /** The most rows a relation can have, as far as that does not depend on the data. */
  private static OptionalLong mostRows(TypedSpec spec, String relation) {
    return switch (spec.relation(relation)) {
      case TypedSource source -> OptionalLong.empty();
      case TypedStep.Filter step -> mostRows(spec, step.input());
      case TypedStep.Select step -> mostRows(spec, step.input());
      case TypedStep.Derive step -> mostRows(spec, step.input());
      case TypedStep.Sort step -> mostRows(spec, step.input());
      case TypedStep.Fill step -> mostRows(spec, step.input());
      case TypedStep.Dedupe step -> mostRows(spec, step.input());
      case TypedStep.Limit step ->
          OptionalLong.of(
              Math.min(step.count(), mostRows(spec, step.input()).orElse(Long.MAX_VALUE)));
      case TypedStep.Aggregate step ->
          step.groups().isEmpty() ? OptionalLong.of(1) : mostRows(spec, step.input());
      case TypedStep.Join step -> mostRows(spec, step);
      case TypedStep.Window step -> mostRows(spec, step.input());
      case TypedStep.Distinct step -> mostRows(spec, step.input());
      case TypedStep.Pivot step ->
          step.groups().isEmpty() ? OptionalLong.of(1) : mostRows(spec, step.input());
      case TypedStep.SetOperation step -> OptionalLong.empty();
      case TypedStep.Unpivot step -> OptionalLong.empty();
      case TypedStep.Explode step -> OptionalLong.empty();
      case TypedStep.Custom step -> OptionalLong.empty();
    };
  }

  private static OptionalLong mostRows(TypedSpec spec, TypedStep.Join join) {
    boolean keepsRowsApart = join.type() == JoinType.SEMI || join.type() == JoinType.ANTI;
    return keepsRowsApart ? mostRows(spec, join.left()) : OptionalLong.empty();
  }
}
