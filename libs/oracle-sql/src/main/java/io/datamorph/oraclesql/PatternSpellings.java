package io.datamorph.oraclesql;

import static io.datamorph.oraclesql.Spelling.byArity;
import static io.datamorph.oraclesql.Spelling.of;
import static java.util.Map.entry;

import java.util.Map;

/**
 * Functions of regular expressions, fingerprints and lists. Patterns see the letters and digits of
 * ASCII only, which takes a collation: others find {@code ä} in {@code \w}.
 */
final class PatternSpellings {

  static final Map<String, Spelling> ROWS =
      Map.ofEntries(
          entry("regexp_like", of("({0 ordered} ~ {1})")),
          entry("regexp_replace", of("regexp_replace({0 ordered}, {1}, {2}, 'g')")),
          entry(
              "regexp_extract",
              byArity(
                  2,
                  // The first group, or all of it where there is none.
                  "nullif((regexp_match({0 ordered}, {1}))[1], '')",
                  "nullif(regexp_substr({0 ordered}, {1}, 1, 1, '', {2}), '')")),
          entry("regexp_count", of("regexp_count({0 ordered}, {1})")),
          entry("md5", of("md5({0})")),
          entry("sha256", of("encode(sha256(convert_to({0}, 'UTF8')), 'hex')")),
          entry(
              "split",
              of("(CASE WHEN {0} = '' THEN ARRAY[''] ELSE string_to_array({0}, {1}) END)")));

  private PatternSpellings() {}
}
