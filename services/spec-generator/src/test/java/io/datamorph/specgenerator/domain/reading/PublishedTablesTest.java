package io.datamorph.specgenerator.domain.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.datamorph.spec.catalogue.Catalogue;
import io.datamorph.spec.catalogue.CatalogueColumn;
import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.spec.catalogue.TableName;
import io.datamorph.spec.document.Source;
import io.datamorph.spec.type.DataType;
import io.datamorph.specgenerator.domain.linking.Values;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PublishedTablesTest {

  private static final String REQUEST =
      "Join members and loans on member_id and calculate the total fine amount per member.";

  private final Catalogue before = SampleCatalogues.library();
  private final Catalogue after =
      new Catalogue(
          before.connection(),
          Stream.concat(before.tables().stream(), Stream.of(published("member_loans"))).toList());

  @Test
  void aTableThatAnEarlierRequestMadeDoesNotChangeWhatTheNextOneMeans() {
    assertEquals(spec(before, REQUEST), spec(after, REQUEST));
  }

  @Test
  void itIsReadWhenItIsNamed() {
    assertEquals(
        List.of("member_loans"),
        Asked.of(
                "Copy member_loans to a table called loan_copy with the columns member_id and"
                    + " fine_total.",
                after,
                Values.none())
            .spec()
            .sources()
            .stream()
            .map(Source::table)
            .map(TableName::table)
            .toList());
  }

  private static String spec(Catalogue catalogue, String request) {
    return Asked.of(request, catalogue, Values.none()).spec().toString();
  }

  private static CatalogueTable published(String name) {
    return new CatalogueTable(
        new TableName("public", name),
        Optional.empty(),
        List.of(
            new CatalogueColumn("member_id", new DataType.Int(), "integer", true, Optional.empty()),
            new CatalogueColumn(
                "fine_total",
                new DataType.Decimal(38, 2),
                "numeric(38,2)",
                true,
                Optional.empty())),
        List.of(),
        List.of(),
        List.of(),
        100,
        true);
  }
}
