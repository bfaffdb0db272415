package io.datamorph.spec.typed;

import io.datamorph.spec.document.Check;

/** A check over the target's columns; references carry the target's input as their relation. */
public record TypedCheck(String name, TypedExpression condition, Check.Severity severity) {}
