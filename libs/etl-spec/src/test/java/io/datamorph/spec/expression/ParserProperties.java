package io.datamorph.spec.expression;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ParserProperties {

  @Property(tries = 3000)
  void any_row_of_words_is_read_or_refused_with_a_reason(@ForAll("words") List<String> words) {
    if (ExpressionParser.parse(String.join(" ", words)) instanceof Parsing.Faulty faulty) {
      assertFalse(faulty.message().isBlank());
    }
  }

  @Property(tries = 1000)
  void any_text_is_read_or_refused_with_a_reason(@ForAll String text) {
    if (ExpressionParser.parse(text) instanceof Parsing.Faulty faulty) {
      assertFalse(faulty.message().isBlank());
    }
  }

  @Provide
  Arbitrary<List<String>> words() {
    return Arbitraries.of(
            "a",
            "b.c",
            "\"d e\"",
            "1",
            "2.5",
            "'x'",
            "(",
            ")",
            ",",
            "+",
            "-",
            "*",
            "/",
            "%",
            "||",
            "=",
            "<>",
            "<",
            ">=",
            "and",
            "or",
            "not",
            "is",
            "null",
            "in",
            "between",
            "like",
            "ilike",
            "escape",
            "case",
            "when",
            "then",
            "else",
            "end",
            "cast",
            "as",
            "text",
            "::",
            "date",
            "interval",
            "extract",
            "year",
            "from",
            "distinct",
            "true",
            "sum",
            "upper",
            "trim",
            ".",
            "~",
            "!~",
            "over",
            "any",
            "all",
            "exists",
            "select",
            "h0",
            "h",
            "values",
            "with",
            "array",
            "time",
            "zone",
            "at",
            "using",
            "div",
            "xor",
            "unknown",
            "isnull",
            "within",
            "group",
            ":")
        .list()
        .ofMaxSize(14);
  }
}
