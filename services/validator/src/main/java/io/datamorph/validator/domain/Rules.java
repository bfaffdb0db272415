package io.datamorph.validator.domain;

import io.datamorph.spec.document.JoinType;
import io.datamorph.spec.document.WriteMode;
import io.datamorph.spec.typed.Column;
import io.datamorph.spec.typed.TypedCheck;
import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.spec.typed.TypedSource;
import io.datamorph.spec.typed.TypedSpec;
import io.datamorph.spec.typed.TypedStep;
import io.datamorph.spec.typed.TypedTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * All rules that follow from a spec. Only what follows: a rule that a right result could break
 * would have it repaired until it is wrong.
 */
public final class Rules {

  private Rules() {}

  public static List<Rule> of(TypedSpec spec) {
    List<Column> keys = keys(spec);
    List<Rule> rules = new ArrayList<>(keys.isEmpty() ? List.of() : ofKeys(spec.target(), keys));
    List<Column> notNull =
        spec.target().columns().stream()
            .filter(column -> !column.nullable() && !keys.contains(column))
            .toList();
    if (!notNull.isEmpty()) {
      rules.add(new Rule.NotNull(notNull));
    }
    if (!spec.target().existing()) {
      rules.addAll(ofNewRows(spec));
    }
    spec.checks().forEach(check -> rules.add(userCheck(spec, check)));
    return rules;
  }

  private static List<Rule> ofKeys(TypedTarget target, List<Column> keys) {
    Rule notNull = new KeyRule.KeysNotNull(keys);
    boolean existing = target.existing();
    return switch (target.mode()) {
      case REPLACE -> List.of(new KeyRule.KeysUnique(keys, false), notNull);
      case APPEND ->
          List.of(
              new KeyRule.SourceKeysUnique(keys),
              existing ? new KeyRule.KeysFree(keys) : new KeyRule.KeysUnique(keys, false),
              notNull);
      case MERGE ->
          List.of(
              new KeyRule.SourceKeysUnique(keys), new KeyRule.KeysUnique(keys, existing), notNull);
      case SCD2 -> {
        List<Column> versions = new ArrayList<>(keys);
        versions.add(Facts.validFrom(target));
        yield List.of(
            new KeyRule.SourceKeysUnique(versions),
            new KeyRule.KeysUnique(versions, existing),
            new KeyRule.OneCurrent(keys),
            notNull);
      }
    };
  }

  /** What the steps say of the rows they make, where the table has no others. */
  private static List<Rule> ofNewRows(TypedSpec spec) {
    List<Rule> rules = new ArrayList<>();
    Facts.of(spec).forEach(fact -> rules.add(new Rule.Holds(fact)));
    mostRows(spec, spec.target().input()).ifPresent(most -> rules.add(new Rule.RowsAtMost(most)));
    if (spec.target().mode() != WriteMode.SCD2) {
      // A history has no row for an event that changes nothing.
      Reconciliations.of(spec).ifPresent(rules::add);
    }
    return rules;
  }

  /** Over the new rows alone, where the table has others beside them or without them. */
  private static Rule userCheck(TypedSpec spec, TypedCheck check) {
    if (spec.target().existing() || spec.target().mode() == WriteMode.SCD2) {
      return new Rule.UserCheck(check, Optional.of(spec.target().input()));
    }
    TypedExpression stored =
        Renaming.of(check.condition(), Facts.stored(spec))
            .orElseThrow(
                () -> new IllegalArgumentException(check.name() + " reads what is not stored"));
    return new Rule.UserCheck(
        new TypedCheck(check.name(), stored, check.severity()), Optional.empty());
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
