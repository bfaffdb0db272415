package io.datamorph.specgenerator.domain.language;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Whether a word fits an expression, compiled once: a request is looked through so often that to
 * compile at every look takes an eighth of the reading.
 */
public final class Matching {

  /** As many as the source has: expressions are constants, never made of a request. */
  private static final Map<String, Pattern> COMPILED = new ConcurrentHashMap<>();

  private Matching() {}

  /** Whether all of the word fits the expression, a constant of the source. */
  public static boolean all(String word, String expression) {
    return COMPILED.computeIfAbsent(expression, Pattern::compile).matcher(word).matches();
  }
}
