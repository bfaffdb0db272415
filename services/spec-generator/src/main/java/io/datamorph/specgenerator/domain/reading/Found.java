package io.datamorph.specgenerator.domain.reading;

/** A condition and the words it was read from. */
record Found(int from, int to, Expr condition) {

  Found from(int earlier) {
    return new Found(earlier, to, condition);
  }
}
