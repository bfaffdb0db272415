package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;

/** An expression and the words it was read from. */
record Parsed(int from, int to, Expr expr) {}
