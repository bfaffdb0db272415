package io.datamorph.specgenerator.domain.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A sentence of nothing but words between commas is the list of columns. */
class PlainListsTest {

  @Test
  void figuresKeepTheirPlainNames() {
    Asked read =
        Asked.library(
            "per state total and average fine amount, 2 decimals: state, total, average. Table fines.");
    assertEquals(List.of("state = state"), read.groups());
    assertEquals(
        List.of("total = sum(fine_amount)", "average = avg(fine_amount)"), read.measures());
  }

  @Test
  void namesMayStandApartByBlanksOnly() {
    assertEquals(
        List.of("book_id", "page_count", "published_on"),
        Asked.library("Books in the genre poetry, book_id page_count published_on, table poems")
            .columnNames());
  }
}
