package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.linking.Schema;
import java.util.regex.Pattern;

/** {@code the check-in date}: written with a hyphen, called {@code check_in} by the database. */
final class HyphenatedNames {

  private static final Pattern HYPHENATED =
      Pattern.compile("(?<![\\w'-])(\\p{L}+)-(\\p{L}+)(?![\\w'-])");

  private HyphenatedNames() {}

  /** The request with the names of columns as they are. */
  static String joined(String request, Schema schema) {
    return HYPHENATED
        .matcher(request)
        .replaceAll(
            match -> {
              String name = match.group(1) + "_" + match.group(2);
              return schema.columnsNamed(name).isEmpty() ? match.group() : name;
            });
  }
}
