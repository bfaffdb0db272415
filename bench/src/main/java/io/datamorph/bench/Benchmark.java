package io.datamorph.bench;

import java.util.List;

/** One question about speed or size, and how it is answered. */
interface Benchmark {

  String name();

  /** What is measured, against what, in one line. */
  String question();

  /** Measures; says how it gets on by {@code lab}. */
  List<Figure> measure(Lab lab) throws Exception;
}
