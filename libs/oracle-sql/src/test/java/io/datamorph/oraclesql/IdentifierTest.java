package io.datamorph.oraclesql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datamorph.testkit.TestDatabase;
import io.datamorph.testkit.TestInfra;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.sf.jsqlparser.parser.CCJSqlParserConstants;
import org.junit.jupiter.api.Test;

class IdentifierTest {

  @Test
  void plainNamesStayPlainAndOthersAreQuoted() {
    assertEquals("customer_id", Identifier.quoted("customer_id"));
    assertEquals("\"Order\"", Identifier.quoted("Order"));
    assertEquals("\"select\"", Identifier.quoted("select"));
    assertEquals("\"say \"\"hi\"\"\"", Identifier.quoted("say \"hi\""));
    assertEquals("public.\"order\"", Identifier.qualified("public", "order"));
    assertEquals("\"My Schema\".t", Identifier.qualified("My Schema", "t"));
  }

  /** Every keyword of PostgreSQL and of the guard's parser, in every place where a name stands. */
  @Test
  void everyKeywordCanBeAName() {
    TestDatabase database = TestInfra.shared().newDatabase();
    Set<String> words = new TreeSet<>(Guarded.rows(database, "SELECT word FROM pg_get_keywords()"));
    Stream.of(CCJSqlParserConstants.class.getFields())
        .map(Field::getName)
        .filter(name -> name.startsWith("K_"))
        .map(name -> name.substring(2).toLowerCase(Locale.ROOT))
        .forEach(words::add);
    assertTrue(words.size() > 600, "only " + words.size() + " keywords found");
    List<String> unusable = new ArrayList<>();
    for (String word : words) {
      if (!survives(database, Identifier.quoted(word))) {
        unusable.add(word);
      }
    }
    assertEquals(List.of(), unusable);
  }

  private static boolean survives(TestDatabase database, String name) {
    String sql =
        """
        WITH %1$s AS (
          SELECT %1$s::integer AS %1$s, (%1$s::text) COLLATE ucs_basic AS b
          FROM (SELECT 1 AS %1$s) AS t
        ),
        two AS (
          SELECT %1$s.%1$s AS %1$s, z.b FROM %1$s LEFT JOIN %1$s AS z ON %1$s.%1$s = z.%1$s
        ),
        three AS (
          SELECT %1$s, sum(%1$s) OVER (PARTITION BY %1$s ORDER BY %1$s DESC NULLS LAST) AS d, b
          FROM two WHERE %1$s = 1 AND NOT (%1$s IS NULL)
        )
        SELECT %1$s, coalesce(%1$s, 0) AS f, CASE WHEN %1$s > 0 THEN %1$s ELSE -(%1$s) END AS g,
          %1$s + 1 AS h
        FROM three GROUP BY 1, b, d ORDER BY %1$s ASC NULLS LAST"""
            .formatted(name);
    try {
      return squeezed(Guarded.deparsed(sql)).equals(squeezed(sql))
          && database.value(sql).equals("1");
    } catch (AssertionError | IllegalStateException refused) {
      return false;
    }
  }

  private static String squeezed(String sql) {
    return sql.replaceAll("\\s", "");
  }
}
