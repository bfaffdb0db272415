package io.datamorph.specgenerator.domain.planning;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names that nothing else has yet. */
final class Names {

  private static final int LONGEST = 40;

  private final Set<String> taken = new HashSet<>();

  void take(String name) {
    taken.add(name.toLowerCase(Locale.ROOT));
  }

  String next(String wanted) {
    String letters = wanted.replaceAll("[^\\p{L}\\p{N}_]", "_");
    String name = letters.length() > LONGEST ? letters.substring(0, LONGEST) : letters;
    String free = name;
    for (int n = 2; !taken.add(free.toLowerCase(Locale.ROOT)); n++) {
      free = name + "_" + n;
    }
    return free;
  }
}
