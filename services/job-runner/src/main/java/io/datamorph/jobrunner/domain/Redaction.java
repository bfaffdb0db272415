package io.datamorph.jobrunner.domain;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Takes out of texts what must not leave the service: secrets, and control characters. */
public final class Redaction {

  private static final String MASK = "***";

  /** Shorter ones would be found everywhere. */
  private static final int SHORTEST = 4;

  private static final Pattern ASSIGNED =
      Pattern.compile("(?i)(password|passwd|pwd|secret)(['\"]?\\s*[=:]\\s*['\"]?)[^\\s&'\",;)}]+");

  /** What would move a terminal's cursor, turn text around, or be refused by a database. */
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}&&[^\\n\\t]]");

  private final List<String> secrets;

  private Redaction(List<String> secrets) {
    this.secrets = secrets;
  }

  /** Of these secrets, and of whatever is written as a password. */
  public static Redaction of(Collection<String> secrets) {
    return new Redaction(
        secrets.stream()
            .filter(secret -> secret.length() >= SHORTEST)
            .sorted(Comparator.comparing(String::length).reversed())
            .toList());
  }

  /** The text without secrets, and without what is not to be seen. */
  public String apply(String text) {
    String clean = UNPRINTABLE.matcher(text).replaceAll("");
    for (String secret : secrets) {
      clean = clean.replace(secret, MASK);
    }
    return ASSIGNED.matcher(clean).replaceAll("$1$2" + MASK);
  }

  /** The last so many bytes of the clean text: the end of a traceback tells most. */
  public String end(String text, int bytes) {
    String clean = apply(text);
    byte[] utf8 = clean.getBytes(StandardCharsets.UTF_8);
    if (utf8.length <= bytes) {
      return clean;
    }
    String mark = "…\n";
    int from = utf8.length - bytes + mark.getBytes(StandardCharsets.UTF_8).length;
    // Not in the middle of a character.
    while (from < utf8.length && (utf8[from] & 0xC0) == 0x80) {
      from++;
    }
    return mark + new String(utf8, from, utf8.length - from, StandardCharsets.UTF_8);
  }

  /** The clean text on one line of at most so many characters. */
  public String line(String text, int characters) {
    String line = apply(text).replaceAll("\\s+", " ").strip();
    return line.length() <= characters ? line : line.substring(0, characters - 1) + "…";
  }
}
