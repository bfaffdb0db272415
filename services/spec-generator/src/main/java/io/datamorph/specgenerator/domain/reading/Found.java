package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;

/** A condition and the words it was read from. */
record Found(int from, int to, Expr condition) {}
