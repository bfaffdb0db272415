package io.datamorph.specgenerator.domain.linking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.spec.catalogue.TableName;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommentNounTest {

  @ParameterizedTest
  @CsvSource({
    "'Bookings on accounts', book",
    "Merchants, merchant",
    "'Price quotes by suppliers', pric quot",
    "'One row per order', ''",
    "'Who may use what', ''",
    "'', ''"
  })
  void thePluralThatACommentBeginsWithNamesTheRows(String comment, String noun) {
    assertEquals(noun, CommentNoun.of(table(comment)).orElse(""));
  }

  private static CatalogueTable table(String comment) {
    return new CatalogueTable(
        new TableName("public", "t"),
        Optional.of(comment),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        1,
        false);
  }
}
