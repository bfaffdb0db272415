package io.datamorph.spec.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts findings in the order of the document, and drops the echoes of faults of shape. */
final class DocumentOrder {

  private static final List<String> SECTIONS =
      List.of("version", "name", "sources", "steps", "target", "checks");
  private static final Pattern PLACE = Pattern.compile("\\$\\.(\\w+)(?:\\[(\\d+)])?.*");

  private DocumentOrder() {}

  /** What is missing or unreadable was reported once; what the checker says of it is no news. */
  static List<Diagnostic> merged(List<Diagnostic> ofShape, List<Diagnostic> ofMeaning) {
    Set<String> faulty =
        ofShape.stream().map(DocumentOrder::faultyPath).collect(Collectors.toSet());
    List<Diagnostic> all = new ArrayList<>(ofShape);
    ofMeaning.stream().filter(diagnostic -> !isBelow(diagnostic.path(), faulty)).forEach(all::add);
    return all.stream().distinct().sorted(order()).toList();
  }

  /** A misspelt property leaves the one that was meant without a value. */
  private static String faultyPath(Diagnostic diagnostic) {
    boolean misspelt =
        diagnostic.code().equals(Code.UNKNOWN_PROPERTY.name())
            && diagnostic.suggestion().isPresent();
    String path = diagnostic.path();
    int end = Math.max(path.lastIndexOf('.'), path.lastIndexOf('['));
    return misspelt ? path.substring(0, end) + "." + diagnostic.suggestion().get() : path;
  }

  private static boolean isBelow(String path, Set<String> faulty) {
    if (faulty.contains("$")) {
      return true;
    }
    for (int end = path.length(); end > 1; end--) {
      boolean boundary = end == path.length() || path.charAt(end) == '.' || path.charAt(end) == '[';
      if (boundary && faulty.contains(path.substring(0, end))) {
        return true;
      }
    }
    return false;
  }

  private static Comparator<Diagnostic> order() {
    return Comparator.<Diagnostic>comparingInt(diagnostic -> section(diagnostic.path()))
        .thenComparingInt(diagnostic -> index(diagnostic.path()));
  }

  private static int section(String path) {
    Matcher place = PLACE.matcher(path);
    int section = place.matches() ? SECTIONS.indexOf(place.group(1)) : -1;
    return section < 0 ? SECTIONS.size() : section;
  }

  private static int index(String path) {
    Matcher place = PLACE.matcher(path);
    return place.matches() && place.group(2) != null ? Integer.parseInt(place.group(2)) : -1;
  }
}
