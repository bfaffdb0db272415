package io.datamorph.remediator.domain;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers under which specs and catalogues are kept. */
public final class ArtifactNumbers {

  private static final Pattern NUMBER = Pattern.compile("/([0-9]{1,9})\\.json$");

  private ArtifactNumbers() {}

  /** The number behind those of both keys. */
  public static int next(Failure failure) {
    return Math.max(number(failure.spec().key()), number(failure.catalogue().key())) + 1;
  }

  private static int number(String key) {
    Matcher matcher = NUMBER.matcher(key);
    if (!matcher.find()) {
      throw new IllegalArgumentException(key + " has no number");
    }
    return Integer.parseInt(matcher.group(1));
  }
}
