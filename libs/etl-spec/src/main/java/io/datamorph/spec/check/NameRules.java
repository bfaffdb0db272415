package io.datamorph.spec.check;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** What names may look like. */
record NameRules(Findings findings) {

  static final int MAX_BYTES = 63;
  private static final Pattern RELATION = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final int MAX_TITLE = 200;

  /** Names of sources, steps and checks become names in code, so they are plain. */
  boolean relation(String name, String path) {
    if (RELATION.matcher(name).matches() && name.length() <= MAX_BYTES) {
      return true;
    }
    findings.add(
        Code.INVALID_NAME,
        path,
        shown(name)
            + " cannot be a name here: letters, digits and underscores, at most "
            + MAX_BYTES
            + ", not a digit first.",
        plain(name));
    return false;
  }

  /** Names of columns and tables may have any characters, within what a database can store. */
  boolean stored(String name, String path) {
    Optional<String> fault = fault(name);
    fault.ifPresent(
        text -> findings.add(Code.INVALID_NAME, path, shown(name) + " cannot be a name: " + text));
    return fault.isEmpty();
  }

  void title(String name, String path) {
    boolean bad =
        name.isBlank()
            || name.length() > MAX_TITLE
            || name.chars().anyMatch(Character::isISOControl);
    if (bad) {
      findings.add(
          Code.INVALID_NAME,
          path,
          "A spec needs a name of 1 to " + MAX_TITLE + " characters on one line.");
    }
  }

  private static Optional<String> fault(String name) {
    if (name.isBlank()) {
      return Optional.of("it is empty.");
    }
    if (name.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
      return Optional.of("it is longer than " + MAX_BYTES + " bytes.");
    }
    boolean control = name.codePoints().anyMatch(NameRules::isStrange);
    return control ? Optional.of("it has characters that cannot be seen.") : Optional.empty();
  }

  private static boolean isStrange(int letter) {
    int type = Character.getType(letter);
    return Character.isISOControl(letter)
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.UNASSIGNED;
  }

  private static Optional<String> plain(String name) {
    String plain = name.strip().replaceAll("[^A-Za-z0-9_]+", "_");
    String proper = plain.matches("[0-9].*") ? "_" + plain : plain;
    boolean useful = !proper.isEmpty() && !proper.matches("_+") && proper.length() <= MAX_BYTES;
    return useful ? Optional.of(proper) : Optional.empty();
  }

  private static String shown(String name) {
    return "\"" + (name.length() > MAX_BYTES ? name.substring(0, 60) + "..." : name) + "\"";
  }
}
