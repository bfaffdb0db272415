package io.datamorph.specgenerator.domain.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datamorph.spec.catalogue.Catalogue;
import io.datamorph.spec.check.CheckResult;
import io.datamorph.spec.check.SpecChecker;
import io.datamorph.spec.document.Step;
import io.datamorph.specgenerator.domain.Answered;
import io.datamorph.specgenerator.domain.linking.Values;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EnglishReaderProperties {

  private static final Pattern TEXT = Pattern.compile("(?<!date |timestamp )'([^']*)'");
  private static final Set<String> KNOWN =
      Set.of("novel", "poetry", "science fiction", "open", "returned", "lost");

  private static final List<String> VOCABULARY =
      List.of(
          "books",
          "loans",
          "members",
          "authors",
          "member_id",
          "title",
          "price",
          "genre",
          "email",
          "loaned_at",
          "page_count",
          "fine_amount",
          "state",
          "full_name",
          "poetry",
          "lost",
          "per",
          "by",
          "each",
          "month",
          "daily",
          "sum",
          "of",
          "average",
          "total",
          "count",
          "how",
          "many",
          "different",
          "with",
          "without",
          "a",
          "the",
          "at",
          "least",
          "3",
          "100",
          "above",
          "between",
          "and",
          "or",
          "not",
          "only",
          "drop",
          "skip",
          "missing",
          "becomes",
          "'x'",
          "running total",
          "previous",
          "share",
          "percent",
          "rank",
          "moving",
          "newest",
          "same",
          "one column",
          "is",
          "=",
          ">",
          "(",
          ")",
          ",",
          ".",
          ":",
          "->",
          "result_table",
          "columns",
          "table",
          "into",
          "join",
          "on",
          "left",
          "top",
          "sorted",
          "first",
          "last",
          "name",
          "2024",
          "in",
          "March",
          "before",
          "who",
          "never",
          "in lower case",
          "minus",
          "-",
          "*",
          "/",
          "\n- ",
          "2 decimals",
          "don't",
          "“",
          "'");

  @Provide
  Arbitrary<String> requests() {
    return Arbitraries.of(VOCABULARY).list().ofMaxSize(40).map(words -> String.join(" ", words));
  }

  // The same requests in every build; take the seed away to look for new ones.
  @Property(tries = 400, seed = "20")
  void whateverIsReadHasAnAnswerAndEverySpecPassesTheChecker(@ForAll("requests") String request) {
    Catalogue library = SampleCatalogues.library();
    EnglishReader reader = new EnglishReader(request, library, false, Map.of());
    reader.tables();
    Answered answered = reader.read(SampleCatalogues.libraryValues());
    if (answered instanceof Answered.Written written) {
      assertInstanceOf(
          CheckResult.Accepted.class, SpecChecker.check(written.spec(), library), request);
    }
    if (answered instanceof Answered.Refused refused) {
      // What the checker refuses was put together wrongly by the reader.
      boolean byChecker = refused.problems().stream().anyMatch(p -> p.path().startsWith("$"));
      if (byChecker && !refused.problems().getFirst().code().startsWith("TARGET")) {
        throw new AssertionError(request + "\n" + refused);
      }
    }
  }

  @Property(tries = 300, seed = "20")
  void noTextIsComparedThatNeitherTheRequestNorTheDataHold(@ForAll("requests") String request) {
    Answered answered =
        new EnglishReader(request, SampleCatalogues.library(), false, Map.of())
            .read(SampleCatalogues.libraryValues());
    if (answered instanceof Answered.Written written) {
      written.spec().steps().stream()
          .filter(Step.Filter.class::isInstance)
          .map(step -> ((Step.Filter) step).where())
          .filter(where -> !where.contains("regexp_like"))
          .flatMap(where -> TEXT.matcher(where).results())
          .map(literal -> literal.group(1))
          .forEach(
              text ->
                  assertTrue(
                      request.contains(text) || KNOWN.contains(text), () -> request + ": " + text));
    }
  }

  @Provide
  Arbitrary<List<String>> sentences() {
    return Arbitraries.shuffle(
        "Table kept_loans, columns loan_id, book_id and state, from loans.",
        "Only loans with a fine amount above 2.",
        "Lost loans don't count.",
        "Skip loans without a returned_at.");
  }

  @Property(tries = 24)
  void sentencesThatDoNotReferToEachOtherMayStandInAnyOrder(
      @ForAll("sentences") List<String> sentences) {
    Asked asked = Asked.library(String.join(" ", sentences));
    assertEquals(
        Set.of("fine_amount > 2", "state <> 'lost'", "returned_at is not null"),
        Set.of(asked.where().split(" and ")));
    assertEquals(
        List.of("loan_id = loan_id", "book_id = book_id", "state = state"), asked.columns());
    assertEquals("kept_loans", asked.spec().target().table().table());
  }

  @Property(tries = 150)
  void anyTextHasAnAnswer(@ForAll String text) {
    new EnglishReader(text, SampleCatalogues.clinic(), true, Map.of()).read(Values.none());
  }
}
